package nl.rijker.command.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.rijker.command.access.OneTimeLinkTable.Link;
import nl.rijker.command.platform.RandomText;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links that log somebody in once, within a quarter of an hour. Only a hash of them is kept. */
@Component
public final class OneTimeLinks {
    static final String PATH = "/login/once/";

    private static final Duration VALIDITY = Duration.ofMinutes(15);
    private static final int CODE_LENGTH = 40;

    private final OneTimeLinkTable table;
    private final Clock clock;

    OneTimeLinks(OneTimeLinkTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The path of a new link for a user that {@link Users} knows. */
    public String create(UserId user) {
        return create(user, null);
    }

    /**
     * @param purpose what the figures are wanted for, if the role must say so
     */
    public String create(UserId user, @Nullable String purpose) {
        Instant now = clock.instant();
        String code = RandomText.of(CODE_LENGTH);
        table.forgetExpired(now);
        table.add(hash(code), user, purpose, now.plus(VALIDITY));
        return PATH + code;
    }

    Optional<Link> use(String code) {
        return table.use(hash(code), clock.instant()).filter(Link::valid);
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
