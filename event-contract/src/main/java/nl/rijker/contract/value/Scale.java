package nl.rijker.contract.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scale of an instrument.
 *
 * @param items numbers of the items it is scored from; empty where scores are given
 * @param psychometrics absent where nothing is published
 */
public record Scale(
        ScaleCode code,
        String name,
        Direction direction,
        Scoring scoring,
        List<Integer> items,
        Score lowest,
        Score highest,
        @Nullable Psychometrics psychometrics) {
    public Scale {
        items = List.copyOf(items);
        Form.holds("highest", highest.compareTo(lowest) > 0, "must lie above lowest");
    }

    /**
     * @param standardDeviation of scores in the reference sample, in points
     * @param reliability test-retest or alpha, between 0 and 1, in thousandths
     * @param source where both come from
     */
    public record Psychometrics(Score standardDeviation, int reliability, String source) {
        public Psychometrics {
            Form.holds(
                    "reliability",
                    reliability > 0 && reliability < 1000,
                    "must lie between 1 and 999");
        }

        /**
         * S_diff = SD · √2 · √(1 − r), Jacobson and Truax 1991, rounded to a hundredth of a point.
         */
        public Score differenceError() {
            double error =
                    standardDeviation.points().doubleValue()
                            * StrictMath.sqrt(2.0 * (1000 - reliability) / 1000.0);
            return Score.rounded(error);
        }
    }
}
