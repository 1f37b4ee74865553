package nl.rijker.city;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.place.Organisation;
import nl.rijker.city.truth.TrueSchoolWeek;
import nl.rijker.command.Entry;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.SessionEvent.SessionCorrected;
import nl.rijker.contract.event.SessionEvent.SessionRecorded;
import nl.rijker.contract.event.SessionEvent.SessionWithdrawn;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SchoolCode;
import nl.rijker.contract.value.SessionId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The workers' hours of the city of natural size, as its books give them in the end. */
class HoursTest {
    private static final ExampleCity CITY = new ExampleCity(7, 200_000);
    private static final double MINUTES_PER_JOB = Window.WEEKS * 36.0 * 60;

    private record Held(InterventionPlan plan, Delivery delivery) {}

    private record SchoolWeek(SchoolCode school, LocalDate monday) {}

    private static final Map<InterventionId, InterventionPlan> PLANS = new HashMap<>();
    private static final Map<SessionId, Held> SESSIONS = new HashMap<>();

    @BeforeAll
    static void decideTheCity() {
        Decisions decisions = new Decisions(new OpenPersons());
        for (Entry entry : CITY) {
            decisions.decide(entry).forEach(decided -> on(decided.event()));
        }
    }

    private static void on(Event event) {
        switch (event) {
            case InterventionPlanned e -> PLANS.put(e.intervention(), e.plan());
            case SessionRecorded e -> put(e.session(), e.intervention(), e.delivery());
            case SessionCorrected e -> put(e.session(), e.intervention(), e.current());
            case SessionWithdrawn e -> SESSIONS.remove(e.session());
            default -> {}
        }
    }

    private static void put(SessionId session, InterventionId intervention, Delivery delivery) {
        InterventionPlan plan = PLANS.get(intervention);
        if (plan != null) {
            SESSIONS.put(session, new Held(plan, delivery));
        }
    }

    @Test
    void every_provider_works_the_hours_of_its_staffing() {
        Map<ProviderId, Double> minutes =
                SESSIONS.values().stream()
                        .collect(
                                groupingBy(
                                        held -> held.plan().provider(),
                                        summingDouble(held -> held.delivery().workerMinutes())));
        for (Organisation organisation : Organisation.ALL) {
            double jobs = minutes.getOrDefault(organisation.provider(), 0.0) / MINUTES_PER_JOB;
            assertThat(jobs / organisation.fullTimeJobs()).isBetween(0.93, 1.07);
        }
    }

    @Test
    void hours_per_school_and_week_end_up_as_they_truly_were() {
        Map<SchoolWeek, Integer> recorded = new HashMap<>();
        for (Held held : SESSIONS.values()) {
            SchoolCode school = held.plan().school();
            if (school != null) {
                recorded.merge(
                        new SchoolWeek(school, monday(held.delivery().heldOn())),
                        held.delivery().workerMinutes(),
                        Integer::sum);
            }
        }
        assertThat(recorded)
                .isEqualTo(
                        CITY.truth().schoolWeeks().stream()
                                .collect(
                                        toMap(
                                                week ->
                                                        new SchoolWeek(
                                                                week.school(), week.monday()),
                                                TrueSchoolWeek::workerMinutes)));
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Test
    void most_of_eight_schools_reach_twelve_hours_and_two_do_not() {
        Map<SchoolCode, Double> hours =
                CITY.truth().schoolWeeks().stream()
                        .collect(
                                groupingBy(
                                        TrueSchoolWeek::school,
                                        averagingDouble(week -> week.workerMinutes() / 60.0)));
        assertThat(hours).hasSize(8);
        assertThat(hours.values()).filteredOn(mean -> mean < 12).hasSize(2);
    }

    @Test
    void no_school_week_lies_in_a_holiday() {
        assertThat(CITY.truth().schoolWeeks())
                .extracting(TrueSchoolWeek::monday)
                .doesNotContain(
                        LocalDate.of(2023, 10, 16),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2025, 7, 14))
                .contains(LocalDate.of(2023, 8, 28), LocalDate.of(2026, 7, 6));
    }
}
