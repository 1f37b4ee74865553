package nl.rijker.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run of the posting rules.
 *
 * @param slot where its rows stand
 * @param generation how often this slot began anew
 * @param position everything up to here has been posted
 * @param recordedAt of the newest posted event
 * @param postings how many it has
 * @param lastDay the newest day on which something was recorded
 */
public record Book(
        int slot,
        long generation,
        boolean live,
        int rulesVersion,
        long position,
        @Nullable Instant recordedAt,
        @Nullable LocalDate lastDay,
        long postings) {}
