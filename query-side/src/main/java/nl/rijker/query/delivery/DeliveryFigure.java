package nl.rijker.query.delivery;

import java.math.BigDecimal;
import java.util.Map;
import nl.rijker.query.figures.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered and whom it reached. Visits, known participants and trajectories are three
 * different counts and are never mixed.
 *
 * @param hours of all workers, in hours
 * @param participants known persons who attended; a range over several providers, because nobody is
 *     linked across providers
 * @param suppressed why the count of participants is absent
 */
public record DeliveryFigure(
        Map<Dimension, String> line,
        long sessions,
        BigDecimal hours,
        long visits,
        @Nullable Reach participants,
        @Nullable String suppressed) {

    /**
     * @param atLeast the largest provider's own count
     * @param atMost the sum over providers
     */
    public record Reach(long atLeast, long atMost) {}
}
