package nl.rijker.command.platform;

import java.time.Instant;
import java.util.List;
import nl.rijker.contract.value.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The access log: for those who oversee it, and for whoever reads the data of many at once. Looking
 * into it is noted in it too.
 */
@Component
public final class AccessLog {
    private final Reading reading;
    private final PersonAccessTable table;

    AccessLog(Reading reading, PersonAccessTable table) {
        this.reading = reading;
        this.table = table;
    }

    /**
     * Notes, for good, that the data of many are about to be read.
     *
     * @param request what is read, such as {@code log-export}
     * @param provider whose clients they are; null for everybody
     */
    public void note(Actor actor, String purpose, String request, @Nullable ProviderId provider) {
        reading.in(
                actor.municipality(),
                () -> {
                    table.addMany(actor, purpose, request, provider);
                    return request;
                });
    }

    /**
     * The newest lines before an instant, newest first, at most a thousand.
     *
     * @throws Refused for everybody but an administrator
     */
    public List<AccessLine> before(Actor actor, String purpose, Instant before) {
        actor.mustBeAdministrator();
        return reading.in(
                actor.municipality(),
                () -> {
                    List<AccessLine> lines = table.before(actor.municipality(), before);
                    table.addOwnRead(actor, purpose);
                    return lines;
                });
    }
}
