package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rijker.command.trajectory.Answers;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.query.publication.PublishedMetrics;
import nl.rijker.query.publication.Publishing;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Prometheus gets: by its naming rules, and never more series than it is planned for. */
class MetricsTest {
    private static final Platform PLATFORM = Platform.start();
    private static final Municipality CITY = new Municipality("GM1060");

    /** 31 types of commands by four results, about twenty gauges, and the machine below them. */
    private static final int OPERATIONAL_BUDGET = 450;

    /**
     * The largest quarter that is planned for: ten factors and thirty types, two scales, two
     * moments, five series each; thirty types, four quantities and a name.
     */
    private static final int PUBLISHED_BUDGET = 40 * 2 * 2 * 5 + 30 * 5 + 10;

    @BeforeAll
    static void work_is_published() {
        Recorder recorder = PLATFORM.in(CITY.value()).at(Instant.parse("2026-09-20T10:00:00Z"));
        recorder.city().provider("aanbieder-1");
        InterventionId intervention = recorder.intervention("i1", "ACT-101", "noord");
        for (int person = 1; person <= 12; person++) {
            measured(recorder, intervention, person);
        }
        for (int day = 1; day <= 12; day++) {
            recorder.session(intervention, LocalDate.of(2026, 8, day), 10);
        }
        PLATFORM.awaitFeed();
        PLATFORM.bean(Publishing.class).publish();
    }

    private static void measured(Recorder recorder, InterventionId intervention, int person) {
        LocalDate start = LocalDate.of(2026, 4, person);
        TrajectoryId trajectory = recorder.trajectory(intervention, "C-" + person, start);
        for (Moment moment : List.of(Moment.T0, Moment.T1)) {
            Map<Integer, Integer> items = new HashMap<>();
            for (int item = 1; item <= 30; item++) {
                items.put(item, 1 + (item + person * (moment == Moment.T0 ? 1 : 2)) % 5);
            }
            recorder.tell(
                    new RecordMeasurement(
                            trajectory,
                            MixedWork.TEN_FACTORS,
                            moment,
                            start.plusMonths(moment == Moment.T0 ? 0 : 4),
                            Answers.ofItems(items)));
        }
    }

    @Test
    void operational_series_stay_within_their_budget_and_name_nobody() {
        List<String> series = operational(line -> line.startsWith("rijker_"));
        assertThat(operational(line -> true)).hasSizeBetween(100, OPERATIONAL_BUDGET);
        assertThat(series)
                .hasSizeGreaterThan(20)
                .noneMatch(line -> line.contains("aanbieder-1") || line.contains("werker"));
        assertThat(labels(series)).isSubsetOf("type", "result", "le", "data");
        assertThat(names(series))
                .contains(
                        "rijker_commands_total",
                        "rijker_append_seconds_bucket",
                        "rijker_feed_known_position",
                        "rijker_feed_head_position",
                        "rijker_feed_lag_events",
                        "rijker_feed_lag_seconds",
                        "rijker_ledger_postings",
                        "rijker_replay_progress_ratio",
                        "rijker_feed_stopped_partitions",
                        "rijker_feed_skipped_events",
                        "rijker_chain_lag_events");
    }

    @Test
    void published_series_are_gauges_of_what_was_published() throws IOException {
        String text = published(CITY);
        List<String> series = text.lines().filter(line -> !line.startsWith("#")).toList();

        assertThat(series).hasSizeBetween(20, PUBLISHED_BUDGET);
        assertThat(text.lines().filter(line -> line.startsWith("# TYPE")))
                .allMatch(line -> line.endsWith(" gauge"));
        assertThat(names(series))
                .contains(
                        "rijker_published_change_mean_points",
                        "rijker_published_change_pairs",
                        "rijker_published_measure_info",
                        "rijker_published_sessions",
                        "rijker_published_quarter_info",
                        "rijker_published_suppressed_cells");
        assertThat(labels(series))
                .isSubsetOf(
                        "municipality",
                        "data",
                        "dimension",
                        "code",
                        "measure",
                        "moments",
                        "name",
                        "scale",
                        "instrument",
                        "validated",
                        "evidence",
                        "activity_type",
                        "quarter",
                        "marks",
                        "table");
        assertThat(series).allMatch(line -> line.contains("municipality=\"GM1060\""));
    }

    @Test
    void the_largest_quarter_stays_within_its_budget() throws IOException {
        for (String rows :
                List.of(
                        """
                        quarter SELECT 'GM1061', '2026-Q1', '2026-01-01', '2026-03-31', '2026-04-30',
                            1, now(), '{}'
                        """,
                        """
                        change SELECT 'GM1061', '2026-Q1', '2026-01-01',
                            CASE WHEN line <= 10 THEN 'factor' ELSE 'activity_type' END, 'L' || line,
                            'Naam', 'm' || scale, 'Schaal', 'instrument', false, 'I', 'T0-T' || later,
                            25, 1.5, 0.5, 2.5, NULL
                        FROM generate_series(1, 40) line, generate_series(1, 2) scale,
                            generate_series(1, 2) later
                        """,
                        """
                        delivery SELECT 'GM1061', '2026-Q1', '2026-01-01', 'L' || line, 'Naam',
                            quantity, 25, NULL
                        FROM generate_series(1, 30) line,
                            unnest(ARRAY['sessions', 'hours', 'visits', 'participants']) quantity
                        """)) {
            PLATFORM.tell(Account.OWNER, "INSERT INTO publish." + rows);
        }

        assertThat(
                        published(new Municipality("GM1061"))
                                .lines()
                                .filter(line -> !line.startsWith("#")))
                .hasSizeBetween(PUBLISHED_BUDGET - 10, PUBLISHED_BUDGET);
    }

    private static String published(Municipality municipality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.builder()
                .build()
                .write(out, PLATFORM.bean(PublishedMetrics.class).of(municipality));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> operational(Predicate<String> wanted) {
        return PLATFORM.bean(PrometheusMeterRegistry.class)
                .scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .filter(wanted)
                .toList();
    }

    private static Set<String> names(List<String> series) {
        return series.stream()
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> labels(List<String> series) {
        return series.stream()
                .filter(line -> line.contains("{"))
                .map(line -> line.substring(line.indexOf('{') + 1, line.lastIndexOf('}')))
                .flatMap(
                        labels ->
                                java.util.regex.Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"")
                                        .matcher(labels)
                                        .results()
                                        .map(match -> match.group(1)))
                .collect(Collectors.toSet());
    }
}
