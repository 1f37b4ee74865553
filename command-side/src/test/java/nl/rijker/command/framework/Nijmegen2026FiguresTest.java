package nl.rijker.command.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import nl.rijker.contract.value.Baseline;
import nl.rijker.contract.value.BudgetLine;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.NotedAmount;
import org.junit.jupiter.api.Test;

/** The money and the population figures of document 001, with the lines of the document. */
class Nijmegen2026FiguresTest {
    private static final FrameworkFile NIJ26 = FrameworkFile.of(new FrameworkCode("NIJ26"));

    /** Table 1 at 1309-1321: Totaal BK10, jeugdcoaches; the ambulant line stands below it. */
    @Test
    void the_lines_in_the_totals_add_up_to_the_totals_of_the_table() {
        assertThat(NIJ26.budgetLines())
                .hasSize(5)
                .allMatch(l -> l.source().equals("001:1309-1321"));
        assertThat(totals(BudgetLine::inTotals))
                .containsExactly(3_785_743L, 3_650_743L, 3_380_743L);
    }

    /** Table 1: Totaal BK10. */
    @Test
    void the_lines_of_bindkracht10_add_up_to_its_subtotals() {
        assertThat(totals(line -> line.group().value().equals("BK10")))
                .containsExactly(3_265_743L, 3_130_743L, 2_860_743L);
    }

    @Test
    void no_total_stands_in_the_file() {
        assertThat(NIJ26.budgetLines().stream().flatMap(line -> line.amounts().stream()))
                .extracting(BudgetLine.YearAmount::euro)
                .doesNotContain(3_785_743L, 3_650_743L, 3_380_743L, 3_265_743L, 3_130_743L)
                .doesNotContain(2_860_743L);
    }

    @Test
    void pm_is_no_amount_and_zero_is_one() {
        assertThat(amounts("B5").getFirst()).isEqualTo(new BudgetLine.YearAmount(2025, null, true));
        assertThat(amounts("B3").getLast()).isEqualTo(new BudgetLine.YearAmount(2027, 0L, false));
    }

    @Test
    void the_shortfall_at_1292_is_noted_beside_the_table() {
        assertThat(NIJ26.notedAmounts())
                .extracting(n -> n.code().value(), NotedAmount::euro, NotedAmount::approximate)
                .containsExactly(tuple("N1", 255_000L, false), tuple("N2", 400_000L, true));
    }

    @Test
    void a_baseline_that_the_document_hedges_is_a_gap_with_its_marks_and_no_value() {
        assertThat(NIJ26.baselines()).hasSize(14);
        assertThat(NIJ26.baselines())
                .filteredOn(baseline -> baseline.quality() == Baseline.Quality.GAP)
                .hasSize(10)
                .allMatch(baseline -> baseline.value() == null && !baseline.marks().isEmpty())
                .extracting(baseline -> baseline.code().value())
                .contains("CI-NIJ-14");
    }

    /** Lines 381-382, 392-393 and 492. */
    @Test
    void four_baselines_are_clear() {
        assertThat(NIJ26.baselines())
                .filteredOn(baseline -> baseline.quality() == Baseline.Quality.CLEAR)
                .extracting(b -> b.code().value(), Baseline::value, Baseline::year)
                .containsExactly(
                        tuple("CI-NIJ-01", number("19.7"), "2017"),
                        tuple("CI-NIJ-02", number("30.5"), "2023"),
                        tuple("CI-NIJ-03", number("14"), "2023"),
                        tuple("CI-NIJ-04", number("20"), "2024"));
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    private static List<BudgetLine.YearAmount> amounts(String line) {
        return NIJ26.budgetLines().stream()
                .filter(candidate -> candidate.code().value().equals(line))
                .findFirst()
                .orElseThrow()
                .amounts();
    }

    private static List<Long> totals(Predicate<BudgetLine> counted) {
        return NIJ26.budgetedYears().stream()
                .map(
                        year ->
                                NIJ26.budgetLines().stream()
                                        .filter(counted)
                                        .flatMap(line -> line.amounts().stream())
                                        .filter(amount -> amount.year() == year)
                                        .mapToLong(amount -> amount.euro())
                                        .sum())
                .toList();
    }
}
