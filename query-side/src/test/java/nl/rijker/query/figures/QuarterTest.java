package nl.rijker.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuarterTest {
    @Test
    void closes_at_the_end_of_the_month_that_follows() {
        assertThat(Quarter.parse("2025-Q1").closes()).isEqualTo("2025-04-30");
        assertThat(Quarter.parse("2025-Q4").closes()).isEqualTo("2026-01-31");
    }

    @Test
    void is_not_closed_on_its_closing_date_but_the_day_after() {
        assertThat(Quarter.lastClosed(LocalDate.of(2025, 4, 30))).hasToString("2024-Q4");
        assertThat(Quarter.lastClosed(LocalDate.of(2025, 5, 1))).hasToString("2025-Q1");
    }

    @Test
    void refuses_what_is_no_quarter() {
        assertThatThrownBy(() -> Quarter.parse("2025-Q5"))
                .hasMessageContaining("a quarter is like 2025-Q3");
    }
}
