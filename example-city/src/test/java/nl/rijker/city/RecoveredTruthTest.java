package nl.rijker.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.rijker.city.Pairs.Cell;
import nl.rijker.city.truth.Truth;
import nl.rijker.command.Entry;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ScaleCode;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The truth beside a city is the truth in it: 40 seeds, ten cells, 95 % t-intervals. */
class RecoveredTruthTest {
    private static final int SEEDS = 40;
    private static final int EVENTS = 20_000;
    private static final int FEWEST_PAIRS = 30;
    private static final List<Cell> CELLS =
            List.of(
                    cell("BF5", "ACT-122"),
                    cell("ZELFWAARDERING", "ACT-122"),
                    cell("DOELREALISATIE", "ACT-122"),
                    cell("BF10", "ACT-112"),
                    cell("ZELFWAARDERING", "ACT-112"),
                    cell("ZELFWAARDERING", "ACT-118"),
                    cell("BF9", "ACT-109"),
                    cell("BF9", "ACT-125"),
                    cell("BF6", "ACT-125"),
                    cell("BF2", "ACT-101"));

    private record Sample(Cell cell, int size, double mean, double deviation) {
        boolean covers(double truth) {
            double quantile = TDistribution.of(size - 1.0).inverseCumulativeProbability(0.975);
            return Math.abs(mean - truth) <= quantile * deviation / Math.sqrt(size);
        }
    }

    private static final Truth TRUTH = new ExampleCity(1, EVENTS).truth();
    private static List<Sample> samples = List.of();

    private static Cell cell(String scale, String activityType) {
        return new Cell(new ScaleCode(scale), new ActivityTypeCode(activityType), Moment.T1);
    }

    @BeforeAll
    static void decideFortyCities() {
        samples =
                IntStream.rangeClosed(1, SEEDS)
                        .mapToObj(RecoveredTruthTest::pairs)
                        .map(Pairs::changes)
                        .flatMap(changes -> CELLS.stream().map(cell -> sample(cell, changes)))
                        .toList();
    }

    private static Pairs pairs(int seed) {
        Pairs pairs = new Pairs();
        Decisions decisions = new Decisions(new OpenPersons());
        for (Entry entry : new ExampleCity(seed, EVENTS)) {
            decisions.decide(entry).forEach(decided -> pairs.on(decided.event()));
        }
        return pairs;
    }

    private static Sample sample(Cell cell, Map<Cell, List<Double>> byCell) {
        List<Double> changes = byCell.getOrDefault(cell, List.of());
        double mean = changes.stream().mapToDouble(change -> change).average().orElseThrow();
        double squares =
                changes.stream().mapToDouble(change -> (change - mean) * (change - mean)).sum();
        return new Sample(cell, changes.size(), mean, Math.sqrt(squares / (changes.size() - 1)));
    }

    private static double coveredShare(double bias) {
        long covered =
                samples.stream()
                        .filter(sample -> sample.covers(truth(sample.cell()) + bias))
                        .count();
        return (double) covered / samples.size();
    }

    /** The same for every seed. */
    private static double truth(Cell cell) {
        return TRUTH.changes().stream()
                .filter(change -> change.scale().equals(cell.scale()))
                .filter(change -> change.activityType().equals(cell.activityType()))
                .filter(change -> change.later() == cell.later())
                .findFirst()
                .orElseThrow()
                .mean();
    }

    @Test
    void ten_cells_have_enough_pairs_in_every_city() {
        assertThat(samples).hasSize(SEEDS * CELLS.size());
        assertThat(samples)
                .allSatisfy(s -> assertThat(s.size()).isGreaterThanOrEqualTo(FEWEST_PAIRS));
    }

    @Test
    void intervals_cover_the_planted_truth_as_often_as_they_say() {
        assertThat(coveredShare(0)).isBetween(0.91, 0.98);
    }

    @Test
    void a_planted_bias_of_half_a_point_is_noticed() {
        assertThat(coveredShare(0.5)).isLessThan(0.91);
    }
}
