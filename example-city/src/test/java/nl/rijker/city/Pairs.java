package nl.rijker.city;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementCorrected;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Pair;
import nl.rijker.contract.value.PairChange;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.TrajectoryId;

/** The pairs that stand after all events, worked out from the events alone. */
final class Pairs {
    record Cell(ScaleCode scale, ActivityTypeCode activityType, Moment later) {}

    private record Key(TrajectoryId trajectory, ScaleCode scale, Moment later) {}

    private record Standing(Cell cell, Pair pair) {
        double change() {
            return (pair.after().hundredths() - pair.before().hundredths()) / 100.0;
        }
    }

    private final Map<InterventionId, ActivityTypeCode> activityTypes = new HashMap<>();
    private final Map<Key, Standing> standing = new HashMap<>();

    void on(Event event) {
        switch (event) {
            case InterventionPlanned e ->
                    activityTypes.put(e.intervention(), e.plan().activityType());
            case MeasurementRecorded e -> e.pairs().forEach(pair -> add(e, pair));
            case MeasurementWithdrawn e -> e.pairs().forEach(pair -> remove(e, pair));
            case MeasurementCorrected e -> e.pairs().forEach(change -> change(e, change));
            default -> {}
        }
    }

    /** The changes in points, cell by cell. */
    Map<Cell, List<Double>> changes() {
        return standing.values().stream()
                .collect(groupingBy(Standing::cell, mapping(Standing::change, toList())));
    }

    private void change(TrajectoryEvent event, PairChange change) {
        Pair previous = change.previous();
        if (previous != null) {
            remove(event, previous);
        }
        Pair current = change.current();
        if (current != null) {
            add(event, current);
        }
    }

    private void add(TrajectoryEvent event, Pair pair) {
        ActivityTypeCode activityType = activityTypes.get(event.intervention());
        if (activityType == null) {
            throw new IllegalStateException("unplanned " + event.intervention());
        }
        standing.put(
                key(event, pair),
                new Standing(new Cell(pair.scale(), activityType, pair.later()), pair));
    }

    private void remove(TrajectoryEvent event, Pair pair) {
        standing.remove(key(event, pair));
    }

    private static Key key(TrajectoryEvent event, Pair pair) {
        return new Key(event.trajectory(), pair.scale(), pair.later());
    }
}
