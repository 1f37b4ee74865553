package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.command.area.AreaCommand.SplitArea;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AreaLevel;
import nl.rijker.contract.value.DivisionCode;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Fact;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;

class ArrivalTest {
    private static final Platform PLATFORM = Platform.shared();
    private static final Recorder RECORDER = PLATFORM.in("GM1001");
    private static final Municipality CITY = RECORDER.municipality();
    private static final LocalDate ADJUSTED = LocalDate.of(2026, 1, 1);

    private static InterventionId adjusted = new InterventionId("none");
    private static long beforeAdjustment;
    private static Ledger ledger;

    @BeforeAll
    static void work_is_recorded() {
        RECORDER.city().provider("aanbieder-1");
        adjusted = RECORDER.intervention("i1", "ACT-101", "noord-1");
        new MixedWork(RECORDER, 1)
                .record(25, 40, adjusted, RECORDER.intervention("i2", "ACT-102", "zuid-1"));
        beforeAdjustment = PLATFORM.head();
        RECORDER.adjust(adjusted, ADJUSTED, "ACT-103", "zuid");
        RECORDER.administrator(
                new SplitArea(
                        new DivisionCode("indeling-2024"),
                        ADJUSTED,
                        new AreaCode("noord-1"),
                        List.of(Recorder.unit("noord-1a", AreaLevel.BUURT, "noord"))));
        ledger = PLATFORM.ledger();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_command_of_every_kind_arrives(Kind kind) {
        assertThat(ledger.at(CITY, PLATFORM.head()).keySet())
                .anyMatch(key -> key.contains("|" + kind + "|"));
    }

    @Test
    void every_balance_equals_the_one_in_memory() {
        assertThat(ledger.at(CITY, PLATFORM.head()))
                .hasSizeGreaterThan(200)
                .isEqualTo(ledger.inMemoryAt(CITY, PLATFORM.head()));
    }

    @Test
    void an_earlier_position_shows_what_was_known_then() {
        ledger.positions(CITY)
                .filter(position -> position % 7 == 0)
                .forEach(
                        position ->
                                assertThat(ledger.at(CITY, position))
                                        .as("position %s", position)
                                        .isEqualTo(ledger.inMemoryAt(CITY, position)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void postings_between_two_positions_are_told_apart_by_cause(Kind kind) {
        long after = beforeAdjustment - 100;
        assertThat(ledger.between(CITY, kind, after, PLATFORM.head()))
                .isNotEmpty()
                .isEqualTo(ledger.inMemoryBetween(CITY, kind, after, PLATFORM.head()));
    }

    @Test
    void corrections_and_withdrawals_keep_their_causes() {
        assertThat(ledger.between(CITY, Kind.SCALE_CHANGE, 0, PLATFORM.head()).keySet())
                .anyMatch(key -> key.endsWith("|CORRECTED"))
                .anyMatch(key -> key.endsWith("|WITHDRAWN"))
                .anyMatch(key -> key.endsWith("|LATE"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void fact_rows_are_the_same_at_any_position(Kind kind) {
        for (long position : new long[] {beforeAdjustment - 100, PLATFORM.head()}) {
            assertThat(ledger.facts(CITY, kind, position))
                    .containsExactlyInAnyOrderElementsOf(
                            ledger.inMemoryFacts(CITY, kind, position));
        }
        assertThat(ledger.facts(CITY, kind, PLATFORM.head())).extracting(Fact::position).isSorted();
    }

    @Test
    void what_is_joined_on_is_what_was_known_then() {
        LocalDate later = ADJUSTED.plusMonths(1);
        Joins then = ledger.joins(CITY, beforeAdjustment);
        Joins now = ledger.joins(CITY, PLATFORM.head());

        assertThat(then.plan(adjusted, later).activityType().value()).isEqualTo("ACT-101");
        assertThat(now.plan(adjusted, later).activityType().value()).isEqualTo("ACT-103");
        assertThat(now.plan(adjusted, ADJUSTED.minusMonths(1)).area().value()).isEqualTo("noord-1");
        assertThat(then.area(new AreaCode("noord-1a"))).isEmpty();
        assertThat(now.area(new AreaCode("noord-1a"))).isPresent();
        assertThat(now.factorsOf("tien-factoren.1/BF10")).hasSize(1);
    }

    @Test
    void nothing_is_known_at_position_zero() {
        assertThat(ledger.at(CITY, 0)).isEmpty();
        assertThat(ledger.joins(CITY, 0).scales()).isEmpty();
    }

    @Test
    void a_measurement_weighs_to_the_last_digit() {
        Amounts sum =
                ledger.at(CITY, PLATFORM.head()).values().stream()
                        .reduce(Amounts.ZERO, Amounts::plus);
        assertThat(sum.beforeSquares()).isPositive();
        assertThat(sum.product()).isPositive();
    }

    @Test
    void the_feed_is_well() {
        assertThat(PLATFORM.health()).isEqualTo(Status.UP);
    }
}
