package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Family;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureRequest;
import nl.rijker.query.figures.Sight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small batches, so that days end within a batch, at its end and at the start of the next. */
class DayEndTest {
    private static final Platform PLATFORM = Platform.start("rijker.feed.batch=3");
    private static final Municipality CITY = new Municipality("GM1006");
    private static final List<String> TIMES =
            List.of(
                    "2024-03-30T22:30:00Z",
                    "2024-03-30T23:30:00Z",
                    "2024-03-31T21:59:59.999Z",
                    "2024-03-31T22:00:00Z",
                    "2024-04-01T09:00:00Z",
                    "2024-04-05T10:00:00Z",
                    "2024-04-04T10:00:00Z",
                    "2024-10-26T21:59:59Z",
                    "2024-10-26T22:00:00Z",
                    "2024-10-27T00:30:00Z",
                    "2024-10-27T01:30:00Z",
                    "2024-10-27T22:59:59Z",
                    "2024-10-27T23:00:00Z");

    private static final List<Long> POSITIONS = new ArrayList<>();

    @BeforeAll
    static void somebody_registers_a_provider_now_and_then() {
        Recorder recorder = PLATFORM.in(CITY.value());
        for (String time : TIMES) {
            recorder.at(Instant.parse(time)).provider("p" + POSITIONS.size());
            POSITIONS.add(PLATFORM.head());
        }
        PLATFORM.awaitFeed();
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @ParameterizedTest(name = "the end of {0} is after event {1}: {2}")
    @CsvSource({
        "2024-03-29, 0, nothing was known",
        "2024-03-30, 1, before midnight in winter time",
        "2024-03-31, 3, the short day of summer time",
        "2024-04-01, 5, after midnight in summer time",
        "2024-04-02, 5, a day without events",
        "2024-04-04, 5, what was recorded with a time that went back was not known yet",
        "2024-04-05, 7, and belongs to the day that had begun",
        "2024-10-25, 7, many days without events",
        "2024-10-26, 8, before midnight in summer time",
        "2024-10-27, 12, the long day of winter time",
        "2024-10-28, 13, after midnight in winter time",
        "2025-06-01, 13, long after"
    })
    void a_day_ends_at_midnight_in_amsterdam(LocalDate day, int events, String why) {
        Basis basis = basis(day);
        assertThat(basis.position()).as(why).isEqualTo(events == 0 ? 0 : position(events));
        assertThat(basis.knownAt()).isEqualTo(day);
        assertThat(basis.dataAge())
                .isEqualTo(events == 0 ? null : Instant.parse(TIMES.get(events - 1)));
        assertThat(basis.definitions().position()).isEqualTo(basis.position());
    }

    @Test
    void today_and_now_are_the_newest_position() {
        assertThat(basis(null).position()).isEqualTo(PLATFORM.head());
        assertThat(basis(LocalDate.of(2999, 1, 1)).position()).isEqualTo(PLATFORM.head());
    }

    private static long position(int events) {
        return POSITIONS.get(events - 1);
    }

    private static Basis basis(@org.jspecify.annotations.Nullable LocalDate knownAt) {
        return PLATFORM.bean(FigureDesk.class)
                .answer(
                        new Requester(
                                new UserId("onderzoeker"), Role.EVALUATOR, CITY, null, "toets"),
                        Family.CHANGE,
                        new FigureRequest(null, null, knownAt, null, null, null, null, null),
                        Sight::basis);
    }
}
