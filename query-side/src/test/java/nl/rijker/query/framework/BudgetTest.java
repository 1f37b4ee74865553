package nl.rijker.query.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.contract.value.BudgetGroup;
import nl.rijker.contract.value.BudgetLine;
import nl.rijker.contract.value.BudgetLine.YearAmount;
import nl.rijker.contract.value.BudgetLineCode;
import nl.rijker.query.framework.Budget.GroupTotal;
import nl.rijker.query.framework.Budget.YearTotal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Table 1 of document 001, lines 1309-1321. */
class BudgetTest {
    private static final List<BudgetLine> TABLE =
            List.of(
                    line("B1", "BK10", true, 2_560_743L, 2_560_743L, 2_560_743L),
                    line("B2", "BK10", true, 300_000L, 300_000L, 300_000L),
                    line("B3", "BK10", true, 405_000L, 270_000L, 0L),
                    line("B4", "JC", true, 520_000L, 520_000L, 520_000L),
                    line("B5", "AMB", false, null, 250_000L, 250_000L));

    @Test
    void given_the_table_when_it_is_added_up_then_its_totals_leave_the_ambulant_line_out() {
        assertThat(Budget.of(TABLE).totals())
                .containsExactly(
                        new YearTotal(2025, 3_785_743L, false),
                        new YearTotal(2026, 3_650_743L, false),
                        new YearTotal(2027, 3_380_743L, false));
    }

    @Test
    void given_the_table_when_a_group_is_added_up_then_it_is_the_subtotal_of_the_table() {
        assertThat(Budget.of(TABLE).groupTotals().getFirst())
                .isEqualTo(
                        new GroupTotal(
                                new BudgetGroup("BK10"),
                                true,
                                List.of(
                                        new YearTotal(2025, 3_265_743L, false),
                                        new YearTotal(2026, 3_130_743L, false),
                                        new YearTotal(2027, 2_860_743L, false))));
    }

    @Test
    void given_only_pm_when_a_group_is_added_up_then_it_stays_pm_and_is_not_zero() {
        assertThat(Budget.of(TABLE).groupTotals().getLast())
                .isEqualTo(
                        new GroupTotal(
                                new BudgetGroup("AMB"),
                                false,
                                List.of(
                                        new YearTotal(2025, null, true),
                                        new YearTotal(2026, 250_000L, false),
                                        new YearTotal(2027, 250_000L, false))));
    }

    @Test
    void given_pm_among_amounts_when_they_are_added_up_then_the_total_says_so() {
        List<BudgetLine> lines =
                List.of(line("B1", "A", true, 100L), line("B2", "A", true, (Long) null));

        assertThat(Budget.of(lines).totals()).containsExactly(new YearTotal(2025, 100L, true));
    }

    @Test
    void given_zero_euro_when_it_is_added_up_then_it_is_an_amount() {
        assertThat(Budget.of(List.of(line("B1", "A", true, 0L))).totals())
                .containsExactly(new YearTotal(2025, 0L, false));
    }

    @Test
    void given_a_group_on_both_sides_of_the_totals_when_it_is_added_up_then_both_stand_apart() {
        List<BudgetLine> lines = List.of(line("B1", "A", true, 100L), line("B2", "A", false, 30L));

        assertThat(Budget.of(lines).groupTotals())
                .extracting(GroupTotal::inTotals, total -> total.totals().getFirst().euro())
                .containsExactly(tuple(true, 100L), tuple(false, 30L));
        assertThat(Budget.of(lines).totals()).containsExactly(new YearTotal(2025, 100L, false));
    }

    private static BudgetLine line(
            String code, String group, boolean inTotals, @Nullable Long... euros) {
        List<YearAmount> amounts = new ArrayList<>();
        for (Long euro : euros) {
            amounts.add(new YearAmount(2025 + amounts.size(), euro, euro == null));
        }
        return new BudgetLine(
                new BudgetLineCode(code),
                code,
                new BudgetGroup(group),
                "Gemeente",
                false,
                inTotals,
                amounts,
                "001:1309-1321");
    }
}
