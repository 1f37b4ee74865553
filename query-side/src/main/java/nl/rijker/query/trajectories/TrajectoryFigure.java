package nl.rijker.query.trajectories;

import java.util.Map;
import nl.rijker.contract.value.EndReason;
import nl.rijker.query.figures.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Trajectories started and ended in a period.
 *
 * @param endedByReason absent where the line is suppressed
 */
public record TrajectoryFigure(
        Map<Dimension, String> line,
        @Nullable Long started,
        @Nullable Long ended,
        @Nullable Map<EndReason, Long> endedByReason,
        @Nullable String suppressed) {}
