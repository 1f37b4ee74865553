package nl.rijker.command.platform;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The access log for those who oversee it; looking into it is noted in it too. */
@Component
public final class AccessLog {
    private final Reading reading;
    private final PersonAccessTable table;

    AccessLog(Reading reading, PersonAccessTable table) {
        this.reading = reading;
        this.table = table;
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
