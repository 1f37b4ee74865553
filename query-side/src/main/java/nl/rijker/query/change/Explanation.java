package nl.rijker.query.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Cause;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Why a mean change is another one than before: the postings in between are added cause by cause in
 * one fixed order, and the figure is computed anew after each. The parts add up exactly.
 */
public final class Explanation {
    private static final int HUNDREDTHS = 100;

    /** The order in which causes are added; it is printed with every explanation. */
    public static final List<Cause> ORDER =
            List.of(Cause.RECORDED, Cause.LATE, Cause.CORRECTED, Cause.WITHDRAWN, Cause.REVOKED);

    /**
     * @param change of the mean by this cause, in points
     */
    public record Part(Cause cause, BigFraction change, Amounts amounts) {}

    private Explanation() {}

    /**
     * @param before sums at the first position
     * @param causes sums of the postings between both positions
     */
    public static List<Part> of(Amounts before, Map<Cause, Amounts> causes) {
        List<Part> parts = new ArrayList<>();
        Amounts reached = before;
        for (Cause cause : ORDER) {
            Amounts added = causes.getOrDefault(cause, Amounts.ZERO);
            Amounts next = reached.plus(added);
            parts.add(new Part(cause, mean(next).subtract(mean(reached)), added));
            reached = next;
        }
        return parts;
    }

    /** Σ(post − pre) / n in points, exactly; zero where nobody was measured. */
    public static BigFraction mean(Amounts sums) {
        return sums.n() == 0
                ? BigFraction.ZERO
                : BigFraction.of(sums.sum() - sums.before(), sums.n() * HUNDREDTHS);
    }
}
