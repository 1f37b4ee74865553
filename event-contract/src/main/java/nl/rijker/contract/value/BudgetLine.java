package nl.rijker.contract.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget table, in whole euros.
 *
 * @param group whose total it counts in
 * @param inTotals false where the table keeps the line outside its totals
 */
public record BudgetLine(
        BudgetLineCode code,
        String organisation,
        BudgetGroup group,
        String fundingSource,
        boolean temporary,
        boolean inTotals,
        List<YearAmount> amounts,
        String source) {
    public BudgetLine {
        amounts = List.copyOf(amounts);
    }

    /**
     * @param euro absent where the document says pm: not known yet, never zero
     */
    public record YearAmount(int year, @Nullable Long euro, boolean pm) {
        public YearAmount {
            Form.holds("pm", pm == (euro == null), "holds exactly where no amount is given");
        }
    }
}
