package nl.rijker.city.planted;

import java.util.Map;
import java.util.Objects;
import nl.rijker.city.planted.ScaleModel.Moments;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ScaleCode;

/**
 * The mean and variance of the observed change from T0 to a later moment, among those still there,
 * in points of the scale, after rounding, bounds and drop-out. Integrated from the parameters,
 * never taken from a sample: E[D | stays] = ∫ q(θ) (E[after | θ] − E[before | θ]) dθ / ∫ q(θ) dθ,
 * with θ the trait at T0 and q(θ) its density times the mean chance to stay of persons with that
 * trait.
 */
public record ExpectedChange(double mean, double variance) {
    /** Beyond this many standard deviations a normal density counts as nothing. */
    private static final double TAIL = 8;

    private static final Map<Moment, double[]> STAYING =
            Map.of(Moment.T1, staying(Moment.T1), Moment.T2, staying(Moment.T2));

    public static ExpectedChange of(
            Questionnaire questionnaire, ScaleCode scale, Growth growth, Moment later) {
        ScaleModel model =
                questionnaire.models().stream()
                        .filter(candidate -> candidate.scale().equals(scale))
                        .findFirst()
                        .orElseThrow();
        double[] staying = Objects.requireNonNull(STAYING.get(later), "later");
        double mean = 0;
        double square = 0;
        for (int length = 1; length <= model.items().size(); length++) {
            double share = model.lengthShares().get(length - 1);
            if (share > 0) {
                ExpectedChange part = of(table(model, length), growth.until(later), staying);
                mean += share * part.mean();
                square += share * (part.variance() + part.mean() * part.mean());
            }
        }
        return new ExpectedChange(mean, square - mean * mean);
    }

    /** Given the trait at T0, before and after are independent. */
    private static ExpectedChange of(Moments[] table, double shift, double[] staying) {
        double total = 0;
        double mean = 0;
        double square = 0;
        for (int point = 0; point < Grid.POINTS; point++) {
            if (StrictMath.abs(Grid.at(point)) > TAIL) {
                continue;
            }
            Moments before = table[point];
            Moments after = blurred(table, Grid.at(point) + shift);
            double weight = staying[point];
            total += weight;
            mean += weight * (after.first() - before.first());
            square +=
                    weight
                            * (after.second()
                                    + before.second()
                                    - 2 * after.first() * before.first());
        }
        mean /= total;
        return new ExpectedChange(mean, square / total - mean * mean);
    }

    private static Moments[] table(ScaleModel model, int length) {
        Moments[] table = new Moments[Grid.POINTS];
        for (int point = 0; point < Grid.POINTS; point++) {
            table[point] = model.moments(Grid.at(point), length);
        }
        return table;
    }

    /** Averaged over persons who change more or less than others. */
    private static Moments blurred(Moments[] table, double centre) {
        double first = 0;
        double second = 0;
        int last = Grid.point(centre + TAIL * Growth.SPREAD);
        for (int point = Grid.point(centre - TAIL * Growth.SPREAD); point <= last; point++) {
            double weight = Grid.STEP * Grid.normalDensity(Grid.at(point), centre, Growth.SPREAD);
            first += weight * table[point].first();
            second += weight * table[point].second();
        }
        return new Moments(first, second);
    }

    /** q(θ): the trait's density, weighted with who stays, over what all scales share. */
    private static double[] staying(Moment later) {
        double[] staying = new double[Grid.POINTS];
        for (int shared = 0; shared < Grid.POINTS; shared++) {
            double general = Grid.at(shared);
            double weight =
                    Grid.normalDensity(general) * DropOut.LOW_STARTERS_LEAVE.stays(general, later);
            if (StrictMath.abs(general) > TAIL) {
                continue;
            }
            for (int point = 0; point < Grid.POINTS; point++) {
                staying[point] +=
                        weight
                                * Grid.normalDensity(
                                        Grid.at(point), Person.LOADING * general, Person.OWN);
            }
        }
        return staying;
    }
}
