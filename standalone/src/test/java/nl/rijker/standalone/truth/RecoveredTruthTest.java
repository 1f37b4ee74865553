package nl.rijker.standalone.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rijker.city.truth.TrueChange;
import nl.rijker.contract.value.Moment;
import nl.rijker.query.change.ChangeFigure;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.statistics.Interval;
import org.junit.jupiter.api.Test;

/**
 * The 95 % intervals of the figures cover the planted truth in 94 to 96 % of all cells. A thousand
 * seeds in profile proofs ({@code -Drijker.seeds=1000}), forty here with a margin that their number
 * allows.
 */
class RecoveredTruthTest {
    private static final int SEEDS = Integer.getInteger("rijker.seeds", 40);
    private static final long FIRST_SEED = 1_001;
    private static final long EVENTS = 20_000;

    /** Chosen beforehand: the cells with enough pairs in a city of this size. */
    private static final List<String> CELLS =
            List.of(
                    "ACT-122 tien-factoren.1/BF5",
                    "ACT-122 tien-factoren.1/BF10",
                    "ACT-122 gas.1/DOELREALISATIE",
                    "ACT-118 tien-factoren.1/BF10",
                    "ACT-118 rosenberg.1/ZELFWAARDERING",
                    "ACT-109 tien-factoren.1/BF9",
                    "ACT-125 tien-factoren.1/BF7",
                    "ACT-112 tien-factoren.1/BF7",
                    "ACT-112 rosenberg.1/ZELFWAARDERING",
                    "ACT-101 tien-factoren.1/BF2");

    private record Coverage(long covered, long missed) {
        double share() {
            return (double) covered / (covered + missed);
        }
    }

    @Test
    void intervals_cover_the_truth_as_often_as_they_say() {
        Coverage coverage = coverage(0);
        double margin = SEEDS >= 1_000 ? 0.01 : 0.035;
        System.out.printf(
                "truth: %d seeds, %d intervals, covered %.4f%n",
                SEEDS, coverage.covered() + coverage.missed(), coverage.share());
        assertThat(coverage.covered() + coverage.missed()).isGreaterThan(SEEDS * 9L);
        assertThat(coverage.share()).isBetween(0.95 - margin, 0.95 + margin);
    }

    @Test
    void a_truth_that_is_half_a_point_off_is_noticed() {
        assertThat(coverage(0.5).share()).isLessThan(0.9);
    }

    private static Coverage coverage(double bias) {
        long covered = 0;
        long missed = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + (bias == 0 ? SEEDS : 10); seed++) {
            Map<String, Double> truth = truth(seed);
            for (ChangeFigure figure : new Town(seed, EVENTS).changeByActivityType()) {
                Interval interval = figure.interval();
                if (figure.moments().equals("T0-T1")
                        && CELLS.contains(cell(figure))
                        && interval != null) {
                    double mean = truth.getOrDefault(cell(figure), Double.NaN) + bias;
                    if (interval.low() <= mean && mean <= interval.high()) {
                        covered++;
                    } else {
                        missed++;
                    }
                }
            }
        }
        return new Coverage(covered, missed);
    }

    private static String cell(ChangeFigure figure) {
        return figure.line().get(Dimension.ACTIVITY_TYPE) + " " + figure.measure();
    }

    private static Map<String, Double> truth(long seed) {
        Map<String, String> instruments =
                Map.of("ZELFWAARDERING", "rosenberg.1", "DOELREALISATIE", "gas.1");
        Function<TrueChange, String> cell =
                change ->
                        change.activityType()
                                + " "
                                + instruments.getOrDefault(
                                        change.scale().value(), "tien-factoren.1")
                                + "/"
                                + change.scale();
        return Town.city(seed, EVENTS).truth().changes().stream()
                .filter(change -> change.later() == Moment.T1)
                .collect(Collectors.toMap(cell, TrueChange::mean));
    }
}
