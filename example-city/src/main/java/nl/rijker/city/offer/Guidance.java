package nl.rijker.city.offer;

import java.util.List;
import java.util.Map;
import nl.rijker.city.planted.Growth;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.ScaleCode;

/**
 * How young people are followed in an offer.
 *
 * @param share of all trajectories, in any unit
 * @param weeksBetween meetings they attend
 * @param changes planted growth until T1 per scale
 * @param otherChange the same for every scale that isn't named
 */
public record Guidance(
        double share,
        int youngest,
        int oldest,
        int weeksBetween,
        List<Measuring> measured,
        Map<ScaleCode, Double> changes,
        double otherChange) {
    /**
     * @param share of trajectories in which the instrument is used
     */
    public record Measuring(InstrumentId instrument, double share) {}

    public Guidance {
        measured = List.copyOf(measured);
        changes = Map.copyOf(changes);
    }

    public Growth growth(ScaleCode scale) {
        return new Growth(changes.getOrDefault(scale, otherChange));
    }
}
