package nl.rijker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Grafana makes of variables and macros. */
class InterpolationTest {
    private static final TimeRange HOUR =
            new TimeRange(
                    Instant.parse("2026-11-25T21:00:00Z"), Instant.parse("2026-11-25T22:00:00Z"));
    private static final Choices CHOICES =
            Choices.NONE
                    .withOnly("factor", new Choices.Option("Steun van ouders", "BF5.p"))
                    .withOnly("name", new Choices.Option("'s avonds", "'s avonds"))
                    .with(
                            "measure",
                            new Choices.Choice(
                                    List.of(
                                            new Choices.Option("een", "a.1/X"),
                                            new Choices.Option("twee", "b")),
                                    true,
                                    ""))
                    .with(
                            "job",
                            new Choices.Choice(
                                    List.of(new Choices.Option("published", "published")),
                                    true,
                                    ".+"));
    private static final Interpolation WRITTEN = new Interpolation(CHOICES, HOUR);

    @Test
    void values_are_quoted_for_sql() {
        assertThat(
                        WRITTEN.sql(
                                "a = ${name:sqlstring} AND b IN (${measure:sqlstring}) AND"
                                        + " $__timeFilter(c) AND d > $__timeFrom()"))
                .isEqualTo(
                        "a = '''s avonds' AND b IN ('a.1/X','b') AND c BETWEEN"
                                + " '2026-11-25T21:00:00Z' AND '2026-11-25T22:00:00Z' AND d >"
                                + " '2026-11-25T21:00:00Z'");
    }

    @Test
    void one_value_is_written_as_it_is_and_several_as_alternatives() {
        assertThat(WRITTEN.promQl("m{code=\"$factor\",measure=~\"$measure\",job=~\"$job\"}"))
                .isEqualTo("m{code=\"BF5.p\",measure=~\"(a\\\\.1/X|b)\",job=~\".+\"}");
        assertThat(WRITTEN.promQl("${factor:regex}")).isEqualTo("BF5\\.p");
    }

    @Test
    void a_rate_sees_four_scrapes_at_least() {
        assertThat(WRITTEN.promQl("rate(m[$__rate_interval]) - $__interval"))
                .isEqualTo("rate(m[60s]) - 15s");
    }

    @Test
    void titles_show_texts() {
        assertThat(WRITTEN.title("Hoe liep ${measure:text}?")).isEqualTo("Hoe liep een + twee?");
    }

    @Test
    void what_grafana_would_leave_standing_is_an_error() {
        assertThatThrownBy(() -> WRITTEN.sql("$season")).hasMessageContaining("season");
        assertThatThrownBy(() -> WRITTEN.sql("$__unixEpochFilter(a)"))
                .hasMessageContaining("$__unixEpochFilter");
    }
}
