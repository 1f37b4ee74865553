package nl.rijker.command.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One read of what is known of a person.
 *
 * @param subject whose data were shown; absent for a read of the access log itself
 */
public record AccessLine(
        Instant at,
        String user,
        String role,
        String purpose,
        String request,
        @Nullable String subject) {}
