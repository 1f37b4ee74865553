package nl.rijker.command.root;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be signed.
 *
 * @see Root
 */
public record RootContent(
        String municipality,
        @Nullable LocalDate day,
        long position,
        long events,
        String hash,
        @Nullable Long restored) {}
