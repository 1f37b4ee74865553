package nl.rijker.query.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.FrameworkEvent.NormSet;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.SessionEvent.SessionRecorded;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Norm;
import nl.rijker.contract.value.Norm.Operator;
import nl.rijker.contract.value.NormCode;
import nl.rijker.contract.value.PreventionLevel;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SchoolCode;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.TargetGroup;
import nl.rijker.contract.value.WorkForm;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.ledger.Definitions;
import nl.rijker.query.ledger.MemoryBook;
import nl.rijker.query.ledger.PostingRules;
import nl.rijker.query.schools.SchoolWeek.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolHoursTest {
    private static final Municipality CITY = new Municipality("GM9999");
    private static final FrameworkCode PLAN = new FrameworkCode("NIJ26");
    private static final InterventionId WORK = new InterventionId("schoolwerk");
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private final MemoryBook book = new MemoryBook(PostingRules::post);
    private long position;

    @Test
    void aSchoolWhereTheWorkStopsIsNotMeasuredFromThenOn() {
        norm(Operator.AT_LEAST, "2", null);
        atSchool();
        session(MONDAY, 60);
        session(MONDAY.plusDays(1), 60);

        assertThat(weeks(LocalDate.of(1900, 1, 1), "2026-11-01T20:00:00Z"))
                .extracting(SchoolWeek::monday, SchoolWeek::n, SchoolWeek::result)
                .containsExactly(
                        tuple(MONDAY, 2L, Result.MET),
                        tuple(MONDAY.plusWeeks(1), 0L, Result.NOT_MEASURED),
                        tuple(MONDAY.plusWeeks(2), 0L, Result.NOT_APPLICABLE),
                        tuple(MONDAY.plusWeeks(3), 0L, Result.NOT_MEASURED));
    }

    @Test
    void aWeekThatThePeriodOrTheDataCutInTwoIsLeftOut() {
        norm(Operator.AT_LEAST, "2", null);
        atSchool();
        session(MONDAY, 120);
        session(MONDAY.plusWeeks(1), 120);

        assertThat(weeks(MONDAY.plusDays(1), "2026-10-17T20:00:00Z")).isEmpty();
        assertThat(weeks(MONDAY.plusDays(1), "2026-10-18T20:00:00Z"))
                .extracting(SchoolWeek::monday)
                .containsExactly(MONDAY.plusWeeks(1));
    }

    @Test
    void weeksBeyondTheCalendarSaySo() {
        norm(Operator.AT_LEAST, "2", null);
        atSchool();
        session(LocalDate.of(2023, 7, 3), 120);
        session(LocalDate.of(2027, 1, 4), 120);

        List<SchoolWeek> weeks = weeks(LocalDate.of(1900, 1, 1), "2027-01-10T20:00:00Z");
        assertThat(weeks.getFirst().result()).isEqualTo(Result.UNKNOWN_CALENDAR);
        assertThat(weeks.getLast().result()).isEqualTo(Result.UNKNOWN_CALENDAR);
        assertThat(weeks.getLast().hours()).isEqualByComparingTo("2");
        assertThat(weeks.get(weeks.size() - 2).result()).isEqualTo(Result.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 2, , 120, MET",
        "AT_LEAST, 2, , 119, NOT_MET",
        "MORE_THAN, 2, , 120, NOT_MET",
        "MORE_THAN, 2, , 121, MET",
        "EQUAL, 2, , 121, NOT_MET",
        "EQUAL, 2, , 120, MET",
        "BETWEEN, 2, 3, 119, NOT_MET",
        "BETWEEN, 2, 3, 180, MET",
        "BETWEEN, 2, 3, 181, NOT_MET"
    })
    void theNormSaysHowItIsMet(
            Operator operator, String value, @Nullable String upper, int minutes, Result result) {
        norm(operator, value, upper);
        atSchool();
        session(MONDAY, minutes);

        assertThat(weeks(MONDAY, "2026-10-11T20:00:00Z"))
                .singleElement()
                .extracting(SchoolWeek::result)
                .isEqualTo(result);
    }

    @Test
    void aNormThatIsSetAnewCountsAsItWasSetLast() {
        norm(Operator.AT_LEAST, "2", null);
        norm(Operator.AT_LEAST, "1", null);
        atSchool();
        session(MONDAY, 60);

        assertThat(weeks(MONDAY, "2026-10-11T20:00:00Z"))
                .singleElement()
                .satisfies(
                        week -> {
                            assertThat(week.result()).isEqualTo(Result.MET);
                            assertThat(week.norm().code()).hasToString("NORM-1");
                        });
    }

    private void norm(Operator operator, String value, @Nullable String upper) {
        record(
                new NormSet(
                        CITY,
                        PLAN,
                        new Norm(
                                new NormCode("NORM-1"),
                                "Uren per school per week",
                                Norm.Quantity.HOURS_PER_SCHOOL_WEEK,
                                operator,
                                new BigDecimal(value),
                                upper == null ? null : new BigDecimal(upper),
                                null,
                                null,
                                "alle scholen",
                                List.of(),
                                null,
                                "001:722",
                                List.of())));
    }

    private void atSchool() {
        record(
                new InterventionPlanned(
                        CITY,
                        WORK,
                        new InterventionPlan(
                                new ProviderId("de-brug"),
                                PLAN,
                                new ActivityTypeCode("ACT-101"),
                                new GoalCode("1"),
                                new AreaCode("noord"),
                                new SchoolCode("school-1"),
                                WorkForm.GROUP,
                                TargetGroup.ALL_YOUTH,
                                PreventionLevel.UNIVERSAL,
                                LocalDate.of(2023, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                6_000)));
    }

    private void session(LocalDate day, int minutes) {
        record(
                new SessionRecorded(
                        CITY,
                        new SessionId("s" + position),
                        WORK,
                        new Delivery(day, 60, minutes, 10),
                        null,
                        null));
    }

    private void record(Event event) {
        position++;
        book.post(new Recorded(position, Instant.parse("2026-10-05T12:00:00Z"), event));
    }

    private List<SchoolWeek> weeks(LocalDate from, String age) {
        Basis basis =
                new Basis(
                        CITY,
                        position,
                        null,
                        Instant.parse(age),
                        Definitions.NONE,
                        from,
                        LocalDate.of(2999, 12, 31),
                        PostingRules.VERSION,
                        List.of());
        return new SchoolHours(book).at(basis, Breakdown.WHOLE);
    }
}
