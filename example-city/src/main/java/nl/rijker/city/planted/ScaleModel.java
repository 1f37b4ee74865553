package nl.rijker.city.planted;

import java.util.List;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.Score;
import nl.rijker.contract.value.Scoring;

/**
 * How the score of one scale comes about.
 *
 * @param number among all scales
 * @param lengthShares the share of persons who answer the first item only, the first two, and so on
 */
public record ScaleModel(
        int number,
        ScaleCode scale,
        Scoring scoring,
        List<ItemModel> items,
        List<Double> lengthShares) {
    /** Kiresuk and Sherman 1968, equal weights, correlation of goals 0.3. */
    private static final double GOAL_CORRELATION = 0.3;

    public ScaleModel {
        items = List.copyOf(items);
        lengthShares = List.copyOf(lengthShares);
    }

    /** The mean of the score and of its square, for persons with this trait. */
    record Moments(double first, double second) {}

    Moments moments(double trait, int length) {
        double[] sums = sums(trait, length);
        int lowest = length * items.getFirst().lowest();
        double first = 0;
        double second = 0;
        for (int sum = 0; sum < sums.length; sum++) {
            double points = points(lowest + sum, length);
            first += sums[sum] * points;
            second += sums[sum] * points * points;
        }
        return new Moments(first, second);
    }

    /** The chance of each sum of the first items, lowest first; answers are independent. */
    private double[] sums(double trait, int length) {
        double[] sums = {1};
        for (ItemModel item : items.subList(0, length)) {
            double[] chances = item.chances(trait);
            double[] longer = new double[sums.length + chances.length - 1];
            for (int sum = 0; sum < sums.length; sum++) {
                for (int level = 0; level < chances.length; level++) {
                    longer[sum + level] += sums[sum] * chances[level];
                }
            }
            sums = longer;
        }
        return sums;
    }

    private double points(int sum, int length) {
        return switch (scoring) {
            case SUM -> sum;
            case GOAL_ATTAINMENT -> {
                double spread =
                        StrictMath.sqrt(
                                (1 - GOAL_CORRELATION) * length
                                        + GOAL_CORRELATION * length * length);
                yield Score.rounded(50 + 10 * sum / spread).hundredths() / 100.0;
            }
            case GIVEN -> throw new IllegalStateException(scale + " is not scored from items");
        };
    }
}
