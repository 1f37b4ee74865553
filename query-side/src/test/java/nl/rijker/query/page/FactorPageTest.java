package nl.rijker.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rijker.query.change.ChangeFigures;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.figures.Sight;
import nl.rijker.query.ledger.Definitions;
import nl.rijker.query.ledger.MemoryBook;
import nl.rijker.query.ledger.PostingRules;
import nl.rijker.query.page.FactorPage.Scope;
import nl.rijker.query.page.Outcome.Changed;
import nl.rijker.query.page.Outcome.NotMeasured;
import nl.rijker.query.page.Outcome.TooFew;
import nl.rijker.query.statement.QuarterTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in the lines of the page, by reader. */
class FactorPageTest {
    private static final Quarter SUMMER = new Quarter(2026, 3);
    private static final int PROVIDER_SEES = 5;

    private final MemoryBook book = new MemoryBook(PostingRules::post);
    private long position;

    @Test
    void everyFactorHasALineInTheOrderOfTheTaxonomy() {
        assertThat(evaluator().untilT1())
                .extracting(row -> row.factor().code().value())
                .containsExactly(
                        "BF1", "BF2", "BF3", "BF4", "BF5", "BF6", "BF7", "BF8", "BF9", "BF10",
                        "BF10");
    }

    @Test
    void twoScalesOfAFactorAreTwoLinesAndNeverPooled() {
        List<FactorRow> identity = rows(evaluator().untilT1(), "BF10");

        assertThat(identity)
                .extracting(row -> Objects.requireNonNull(row.measure()).instrument())
                .containsExactly("rosenberg.1", "tien-factoren.1");
        assertThat(identity)
                .extracting(row -> Objects.requireNonNull(row.changed()).n())
                .containsExactly((long) MeasuredCity.PAIRS, (long) MeasuredCity.PAIRS);
    }

    @Test
    void aFactorWithoutMeasurementsSaysSo() {
        FactorPage page = evaluator();

        FactorRow scaleUnused = rows(page.untilT1(), "BF3").getFirst();
        FactorRow noScale = rows(page.untilT1(), "BF8").getFirst();
        assertThat(scaleUnused.outcome()).isEqualTo(new NotMeasured());
        assertThat(scaleUnused.measure()).isNotNull();
        assertThat(noScale.outcome()).isEqualTo(new NotMeasured());
        assertThat(noScale.measure()).isNull();
    }

    @Test
    void evaluatorsSeeHundredthsWithAnInterval() {
        Changed change =
                Objects.requireNonNull(rows(evaluator().untilT1(), "BF1").getFirst().changed());

        assertThat(change.mean().scale()).isEqualTo(2);
        assertThat(Objects.requireNonNull(change.interval()).low())
                .isLessThan(change.mean())
                .hasScaleOf(2);
        assertThat(change.interval().high()).isGreaterThan(change.mean());
    }

    @Test
    void evaluatorsSeeSmallNumbersToo() {
        assertThat(rows(evaluator().untilT1(), "BF9").getFirst().outcome())
                .isInstanceOfSatisfying(
                        Changed.class,
                        change -> assertThat(change.n()).isEqualTo(MeasuredCity.FEW));
    }

    @Test
    void providersDoNotSeeSmallNumbersAndReadWhy() {
        FactorPage page = live(Scope.OWN_WORK, PROVIDER_SEES);

        assertThat(rows(page.untilT1(), "BF9").getFirst().outcome())
                .isEqualTo(new TooFew(PROVIDER_SEES));
    }

    @Test
    void aClosedQuarterIsRoundedAndSuppressed() {
        fill();
        FactorPage page =
                FactorPage.closed(
                        book.joins(MeasuredCity.CITY, position),
                        new QuarterTable(book).of(SUMMER.toString(), basis(SUMMER)),
                        SUMMER);

        Changed change = Objects.requireNonNull(rows(page.untilT1(), "BF1").getFirst().changed());
        assertThat(change.n()).isEqualTo(45);
        assertThat(change.mean().scale()).isEqualTo(1);
        assertThat(rows(page.untilT1(), "BF9").getFirst().outcome()).isEqualTo(new TooFew(10));
        assertThat(page.newest()).isTrue();
    }

    @Test
    void theSecondTableHoldsThePairsOfT0AndT2() {
        Changed change =
                Objects.requireNonNull(rows(evaluator().untilT2(), "BF1").getFirst().changed());

        assertThat(change.n()).isEqualTo((MeasuredCity.PAIRS + 2) / 3);
    }

    @Test
    void withoutATaxonomyThereAreNoLines() {
        assertThat(FactorRows.of(book.joins(MeasuredCity.CITY, 0), List.of(), "T0-T1")).isEmpty();
    }

    @Test
    void everyNumberInTheTableHasADotInTheChartAndEachInstrumentItsOwnAxis() {
        FactorPage page = evaluator();
        Chart chart = page.chart();

        assertThat(chart.dots())
                .isEqualTo(page.untilT1().stream().filter(row -> row.changed() != null).count());
        assertThat(chart.panels())
                .extracting(panel -> panel.instrument().instrument())
                .containsExactly("tien-factoren.1", "rosenberg.1");
    }

    private FactorPage evaluator() {
        return live(Scope.EVERYTHING, 0);
    }

    private FactorPage live(Scope scope, int least) {
        fill();
        Sight sight = new Sight(basis(null), Breakdown.by(Dimension.FACTOR), least);
        return FactorPage.live(
                scope,
                book.joins(MeasuredCity.CITY, position),
                sight,
                new ChangeFigures(book).at(sight.basis(), sight.breakdown(), least));
    }

    private void fill() {
        List<Recorded> log = MeasuredCity.log();
        log.forEach(book::post);
        position = log.getLast().position();
    }

    private Basis basis(@Nullable Quarter quarter) {
        return new Basis(
                MeasuredCity.CITY,
                position,
                null,
                MeasuredCity.log().getLast().recordedAt(),
                Definitions.NONE,
                quarter == null ? LocalDate.of(1900, 1, 1) : quarter.first(),
                quarter == null ? LocalDate.of(2999, 12, 31) : quarter.last(),
                PostingRules.VERSION,
                List.of());
    }

    private static List<FactorRow> rows(List<FactorRow> rows, String factor) {
        return rows.stream().filter(row -> row.factor().code().value().equals(factor)).toList();
    }
}
