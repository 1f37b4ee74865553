package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
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

/** What Prometheus gets, by its naming rules and from closed lists; how much: CardinalityTest. */
class MetricsTest {
    private static final Platform PLATFORM = Platform.start();
    private static final Municipality CITY = new Municipality("GM1060");

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
    void operational_series_name_nobody() {
        List<String> series = operational();
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
                        "rijker_feed_skipped_records",
                        "rijker_chain_lag_events");
    }

    @Test
    void published_series_are_gauges_of_what_was_published() throws IOException {
        String text = published(CITY);
        List<String> series = text.lines().filter(line -> !line.startsWith("#")).toList();

        assertThat(series).hasSizeGreaterThan(20);
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
    void what_was_left_out_is_counted_events_and_records_apart() {
        PLATFORM.tell(
                Account.OWNER,
                """
                INSERT INTO ledger.skipped_record (partition, record_offset, reason, skipped_by)
                VALUES (2, 57, 'onzin', 'beheer'), (2, 58, 'onzin', 'beheer')
                """);

        Platform.await(() -> gauge("rijker.feed.skipped.records") == 2);
        assertThat(gauge("rijker.feed.skipped.events")).isZero();
    }

    private static double gauge(String name) {
        return PLATFORM.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private static String published(Municipality municipality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.builder()
                .build()
                .write(out, PLATFORM.bean(PublishedMetrics.class).of(municipality));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> operational() {
        return PLATFORM.bean(PrometheusMeterRegistry.class)
                .scrape()
                .lines()
                .filter(line -> line.startsWith("rijker_"))
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
