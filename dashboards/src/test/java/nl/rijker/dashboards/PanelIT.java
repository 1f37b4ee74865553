package nl.rijker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Voorbeeldstad, a real Prometheus, Grafana's own account: what the panels ask is there. */
class PanelIT {
    /** As many as the demo has by itself; with fewer, the newest quarter shows no change at all. */
    private static final int EVENTS = 20_000;

    private static final int SCRAPES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir static Path home;

    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static Optional<Grafana> started = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        Demo demo = Demo.start(home, EVENTS);
        OPEN.addFirst(demo::stop);
        PrometheusServer prometheus =
                PrometheusServer.start(
                        home.resolve("prometheus"), demo.hostAndPort(), demo.token("scraper"));
        OPEN.addFirst(prometheus::stop);
        Connection connection = demo.connect();
        OPEN.addFirst(connection);
        awaitScrapes(prometheus);
        started = Optional.of(new Grafana(prometheus, new PublishTables(connection)));
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : OPEN) {
            each.close();
        }
    }

    @Test
    void every_query_of_every_panel_gives_what_the_panel_names() throws Exception {
        Grafana grafana = started.orElseThrow();
        List<Dashboard> dashboards = Dashboard.all();
        List<String> problems = new ArrayList<>();
        for (Dashboard dashboard : dashboards) {
            problems.addAll(check().problems(dashboard));
        }

        System.out.printf(
                "PanelIT: %d dashboards, %d panels, %d queries; %d queries sent%n",
                dashboards.size(),
                dashboards.stream().mapToInt(dashboard -> dashboard.panels().size()).sum(),
                dashboards.stream().mapToLong(PanelIT::queries).sum(),
                grafana.queries());
        assertThat(problems).isEmpty();
    }

    @Test
    void a_metric_that_was_renamed_is_missed_by_its_panel() throws Exception {
        assertThat(
                        check().problems(
                                        dashboard("Platform")
                                                .withReplaced(
                                                        "rijker_feed_lag_events{",
                                                        "rijker_feed_backlog{")))
                .containsExactly(
                        "Platform / Hoeveel gebeurtenissen loopt het grootboek achter?: query A has"
                                + " no result");
    }

    @Test
    void a_column_that_was_renamed_is_missed_by_its_panel() throws Exception {
        assertThat(
                        check().problems(
                                        dashboard("Overzicht")
                                                .withReplaced("amount AS", "sum_of_money AS")))
                .singleElement()
                .asString()
                .startsWith("Overzicht / Input: welk geld is begroot?: ")
                .contains("sum_of_money");
    }

    @Test
    void a_variable_that_is_gone_is_missed_by_every_panel_that_uses_it() throws Exception {
        assertThat(check().problems(dashboard("Beschermende factoren").withoutVariable("factor")))
                .contains(
                        "Beschermende factoren / Wat veranderde er, per schaal?: uses the variable"
                                + " factor, which isn't there",
                        "Beschermende factoren / Hoeveel punten verandering, met welke grenzen, over"
                                + " hoeveel paren?: uses the variable factor, which isn't there");
    }

    @Test
    void a_field_that_the_result_lacks_is_missed_by_the_panel_that_names_it() throws Exception {
        assertThat(
                        check().problems(
                                        dashboard("Overzicht")
                                                .withReplaced(
                                                        "value AS \\\"Waarde\\\"",
                                                        "value AS \\\"Getal\\\"")))
                .containsExactly(
                        "Overzicht / Context: welke cijfers over de bevolking noemt het kader?:"
                                + " overrides Waarde, which the result lacks");
    }

    @Test
    void a_variable_may_ask_for_the_result_of_a_query() throws Exception {
        Dashboard platform =
                dashboard("Platform")
                        .withReplaced(
                                "label_values(up, job)", "query_result(up{municipality=\\\"\\\"})")
                        .withReplaced(
                                "\"name\":\"job\"",
                                "\"name\":\"job\",\"regex\":\"/job=\\\"([^\\\"]+)/\"");

        assertThat(check().problems(platform)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/metrics/published"})
    void our_metrics_are_named_as_prometheus_asks(String path) throws Exception {
        Path metrics = home.resolve("metrics.txt");
        Files.writeString(metrics, new Demo(home).ownMetrics(path));
        Exceptions exceptions = Exceptions.read();

        assertThat(Files.readAllLines(metrics)).hasSizeGreaterThan(20);
        assertThat(
                        Program.ofPrometheus("promtool")
                                .run(home, metrics, "check", "metrics")
                                .output()
                                .lines()
                                .map(
                                        line ->
                                                new Finding(
                                                        Exceptions.CHECK_METRICS,
                                                        line.substring(0, line.indexOf(' ')),
                                                        line)))
                .filteredOn(finding -> !exceptions.cover(finding))
                .isEmpty();
    }

    private static PanelCheck check() throws IOException {
        return new PanelCheck(started.orElseThrow(), Exceptions.read());
    }

    private static long queries(Dashboard dashboard) {
        return dashboard.panels().stream().mapToLong(panel -> panel.targets().size()).sum()
                + dashboard.annotations().size()
                + dashboard.variablesOfType("query").size();
    }

    private static Dashboard dashboard(String title) throws IOException {
        return Dashboard.all().stream()
                .filter(dashboard -> dashboard.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** All three jobs answer, and long enough for a rate. */
    private static void awaitScrapes(PrometheusServer prometheus) throws Exception {
        String answering = "count(count_over_time(up[2m]) >= " + SCRAPES + " and up == 1) == 3";
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(prometheus, answering)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not scraped: " + prometheus.now("up"));
            }
            Thread.sleep(500);
        }
    }

    private static boolean isReady(PrometheusServer prometheus, String answering)
            throws InterruptedException {
        try {
            return !prometheus.now(answering).isEmpty();
        } catch (IOException | IllegalArgumentException notYet) {
            return false;
        }
    }
}
