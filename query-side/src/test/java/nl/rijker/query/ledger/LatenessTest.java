package nl.rijker.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {
    @ParameterizedTest
    @CsvSource({
        "2025-01-15, 2025-04-30T21:59:59Z, RECORDED",
        "2025-01-15, 2025-04-30T22:00:00Z, LATE",
        "2025-03-31, 2025-04-30T12:00:00Z, RECORDED",
        "2025-12-01, 2026-01-31T22:59:59Z, RECORDED",
        "2025-12-01, 2026-01-31T23:00:00Z, LATE"
    })
    void is_late_after_the_month_that_follows_its_quarter(
            LocalDate about, Instant recordedAt, Cause cause) {
        assertThat(Lateness.of(about, recordedAt)).isEqualTo(cause);
    }
}
