package nl.rijker.command.trajectory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Pair;
import nl.rijker.contract.value.PairChange;
import nl.rijker.contract.value.ScaleScore;
import nl.rijker.contract.value.Scores;
import org.jspecify.annotations.Nullable;

/** The current measurements of one trajectory: at most one per instrument and moment. */
final class Measurements {
    private record Key(InstrumentId instrument, Moment moment) {}

    /** A measurement that goes, with the pairs that break by its going. */
    record Leaving(InstrumentId instrument, Moment moment, Scores scores, List<Pair> pairs) {}

    private final Map<Key, Scores> current = new LinkedHashMap<>();
    private final Set<Key> withdrawn = new HashSet<>();

    void put(InstrumentId instrument, Moment moment, Scores scores) {
        current.put(new Key(instrument, moment), scores);
        withdrawn.remove(new Key(instrument, moment));
    }

    void withdraw(InstrumentId instrument, Moment moment) {
        current.remove(new Key(instrument, moment));
        withdrawn.add(new Key(instrument, moment));
    }

    /** All of them, as they go one after the other: each pair breaks once. */
    List<Leaving> leaving() {
        Measurements left = new Measurements();
        left.current.putAll(current);
        List<Leaving> leaving = new ArrayList<>();
        current.forEach(
                (key, scores) -> {
                    List<Pair> pairs = left.pairs(key.instrument(), key.moment(), scores);
                    leaving.add(new Leaving(key.instrument(), key.moment(), scores, pairs));
                    left.withdraw(key.instrument(), key.moment());
                });
        return leaving;
    }

    void mustBeFree(InstrumentId instrument, Moment moment) {
        if (current.containsKey(new Key(instrument, moment))) {
            throw new Refused(new Refusal.MeasurementExists(instrument, moment));
        }
    }

    Scores mustExist(InstrumentId instrument, Moment moment) {
        Key key = new Key(instrument, moment);
        if (withdrawn.contains(key)) {
            throw new Refused(new Refusal.MeasurementIsWithdrawn(instrument, moment));
        }
        return Optional.ofNullable(current.get(key))
                .orElseThrow(() -> new Refused(new Refusal.MeasurementUnknown(instrument, moment)));
    }

    void mustKeepOrder(InstrumentId instrument, Moment moment, Scores added) {
        for (Moment other : Moment.values()) {
            Scores scores = current.get(new Key(instrument, other));
            if (scores != null
                    && other != moment
                    && (other.compareTo(moment) < 0
                            ? scores.month().isAfter(added.month())
                            : scores.month().isBefore(added.month()))) {
                throw new Refused(new Refusal.MomentsOutOfOrder(moment));
            }
        }
    }

    /** The pairs that stand if this measurement is there with these scores. */
    List<Pair> pairs(InstrumentId instrument, Moment moment, Scores scores) {
        List<Pair> pairs = new ArrayList<>();
        if (moment == Moment.T0) {
            for (Moment later : List.of(Moment.T1, Moment.T2)) {
                addPairs(pairs, scores, later, current.get(new Key(instrument, later)));
            }
        } else {
            Scores first = current.get(new Key(instrument, Moment.T0));
            if (first != null) {
                addPairs(pairs, first, moment, scores);
            }
        }
        return pairs;
    }

    /** The pairs that change when previous becomes current, one entry per scale and moment. */
    List<PairChange> changes(
            InstrumentId instrument, Moment moment, Scores previous, Scores corrected) {
        List<Pair> before = pairs(instrument, moment, previous);
        List<Pair> after = pairs(instrument, moment, corrected);
        List<PairChange> changes = new ArrayList<>();
        for (Pair old : before) {
            Pair now = counterpart(after, old);
            if (!old.equals(now)) {
                changes.add(new PairChange(old, now));
            }
        }
        after.stream()
                .filter(now -> counterpart(before, now) == null)
                .forEach(now -> changes.add(new PairChange(null, now)));
        return changes;
    }

    private static @Nullable Pair counterpart(List<Pair> pairs, Pair wanted) {
        return pairs.stream()
                .filter(
                        pair ->
                                pair.scale().equals(wanted.scale())
                                        && pair.later() == wanted.later())
                .findFirst()
                .orElse(null);
    }

    private static void addPairs(
            List<Pair> pairs, Scores first, Moment moment, @Nullable Scores later) {
        if (later == null) {
            return;
        }
        for (ScaleScore after : later.scales()) {
            for (ScaleScore before : first.scales()) {
                if (before.scale().equals(after.scale())) {
                    pairs.add(
                            new Pair(
                                    after.scale(),
                                    moment,
                                    later.month(),
                                    before.score(),
                                    after.score(),
                                    after.direction(),
                                    after.reliableDifference()));
                }
            }
        }
    }
}
