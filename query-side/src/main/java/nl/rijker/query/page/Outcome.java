package nl.rijker.query.page;

import java.math.BigDecimal;
import nl.rijker.query.statement.Published.Range;
import org.jspecify.annotations.Nullable;

/** What a line says, or why it says nothing. There is no zero for something that isn't known. */
sealed interface Outcome {
    /**
     * @param mean in points of the scale, so that + is better, as rounded for this reader
     * @param interval 95 %; absent for a single pair
     */
    record Changed(long n, BigDecimal mean, @Nullable Range interval) implements Outcome {}

    /**
     * @param least fewest persons that this reader gets to see
     */
    record TooFew(int least) implements Outcome {}

    record NotMeasured() implements Outcome {}
}
