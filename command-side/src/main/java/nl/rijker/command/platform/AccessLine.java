package nl.rijker.command.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One read of what is known of a person.
 *
 * @param subject whose data were shown; absent for a read of many, and of the access log itself
 * @param whose of a read of many: the provider whose clients they are, or {@code *} for everybody
 */
public record AccessLine(
        Instant at,
        String user,
        String role,
        String purpose,
        String request,
        @Nullable String subject,
        @Nullable String whose) {}
