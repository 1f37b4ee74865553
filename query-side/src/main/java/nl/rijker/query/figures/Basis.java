package nl.rijker.query.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Definitions;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was computed from.
 *
 * @param position everything up to here was known
 * @param knownAt the day asked for; absent for now
 * @param dataAge when the newest event it knows of was recorded
 * @param definitions which frameworks and mappings it knows of
 * @param validFrom first day that counts
 * @param validTo last day that counts
 * @param marks what a reader must know of the data as a whole, such as that it is made up
 */
public record Basis(
        Municipality municipality,
        long position,
        @Nullable LocalDate knownAt,
        @Nullable Instant dataAge,
        Definitions definitions,
        LocalDate validFrom,
        LocalDate validTo,
        int postingRules,
        List<String> marks) {}
