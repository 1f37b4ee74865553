package nl.rijker.command.root;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the log of one municipality was at a position. The municipality is text, because a log that
 * was tampered with must be described as well.
 *
 * @param root number in the file, from 1
 * @param previous SHA-256 of the line before, in hexadecimal digits
 * @param day closed by this position, in Europe/Amsterdam; absent in a root of the head
 * @param position of the last event
 * @param events of the municipality up to there
 * @param hash of the chain at that position
 * @param restored position that the log was put back to just before: of what was signed beyond it
 *     earlier, nothing is left; absent in every other root
 */
public record Root(
        long root,
        String previous,
        String municipality,
        @Nullable LocalDate day,
        long position,
        long events,
        String hash,
        @Nullable Long restored,
        Instant at) {}
