package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A panel that may be empty while everything runs as one process would hide a metric that was
 * renamed: what such a panel asks for exists in a process that publishes, whose broker is away.
 */
class EmptyPanelTest {
    private static final Path DASHBOARDS = Path.of("../dashboards");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\{");

    /** What Prometheus makes itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("ALERTS");

    private static final Platform PLATFORM =
            Platform.start(
                    "rijker.publisher.topic=" + Topic.NAME,
                    "spring.kafka.bootstrap-servers=127.0.0.1:1",
                    "spring.kafka.admin.auto-create=false",
                    "spring.kafka.producer.properties.max.block.ms=500",
                    "logging.level.org.apache.kafka=ERROR",
                    "rijker.publication.every=PT1H");

    @TempDir private Path folder;

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @Test
    void what_a_panel_that_may_be_empty_asks_for_exists_in_some_process() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (JsonNode exception : ComposeFile.yaml(DASHBOARDS.resolve("lint-exceptions.yml"))) {
            if (exception.path("rule").asString("").equals("may-be-empty")) {
                asked.addAll(metrics(exception.path("place").asString("")));
            }
        }

        assertThat(asked).contains("rijker_publisher_lag_events");
        assertThat(missing(asked)).isEmpty();
        assertThat(missing(Set.of("rijker_publisher_backlog")))
                .containsExactly("rijker_publisher_backlog");
    }

    @Test
    void what_is_recorded_waits_while_the_broker_is_away() {
        PLATFORM.in("GM1063").city();

        assertThat(scraped())
                .filteredOn(line -> line.startsWith("rijker_publisher_lag_events"))
                .singleElement()
                .asString()
                .endsWith(" " + (double) PLATFORM.head());
    }

    @Test
    void metrics_of_a_process_that_publishes_are_named_as_prometheus_asks() throws Exception {
        Path metrics = folder.resolve("metrics.txt");
        Files.write(
                metrics,
                scraped().stream()
                        .filter(line -> line.matches("(# (HELP|TYPE) )?rijker_.*"))
                        .toList());
        Path verdict = folder.resolve("verdict.txt");
        Process promtool =
                new ProcessBuilder("promtool", "check", "metrics")
                        .redirectInput(metrics.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(verdict.toFile())
                        .start();

        assertThat(promtool.waitFor()).as(Files.readString(verdict)).isZero();
        assertThat(metrics).content().contains("# TYPE rijker_publisher_lag_events gauge");
    }

    /** What the queries of a panel or of a mark select. */
    private static Set<String> metrics(String place) throws IOException {
        List<String> titles = List.of(place.split(" / ", 2));
        try (Stream<Path> files = Files.list(DASHBOARDS.resolve("grafana/dashboards"))) {
            Set<String> metrics =
                    files.map(file -> Json.mapper().readTree(file))
                            .filter(board -> board.path("title").asString("").equals(titles.get(0)))
                            .flatMap(EmptyPanelTest::asked)
                            .filter(panel -> panel.toString().contains(quoted(titles.get(1))))
                            .flatMap(panel -> SELECTOR.matcher(expressions(panel)).results())
                            .map(selector -> selector.group(1))
                            .collect(Collectors.toSet());
            assertThat(metrics).as(place).isNotEmpty();
            return metrics;
        }
    }

    private static Stream<JsonNode> asked(JsonNode dashboard) {
        return Stream.concat(
                dashboard.path("panels").valueStream(),
                dashboard.path("annotations").path("list").valueStream());
    }

    private static String quoted(String title) {
        return "\"" + title + "\"";
    }

    private static String expressions(JsonNode panel) {
        return panel.findValues("expr").stream()
                .map(expression -> expression.asString(""))
                .collect(Collectors.joining(" "));
    }

    private static List<String> missing(Set<String> metrics) {
        Set<String> existing =
                scraped().stream()
                        .map(line -> line.replaceFirst("[{ ].*", ""))
                        .collect(Collectors.toSet());
        return metrics.stream()
                .filter(metric -> !existing.contains(metric) && !OF_PROMETHEUS.contains(metric))
                .toList();
    }

    private static List<String> scraped() {
        return PLATFORM.bean(PrometheusMeterRegistry.class).scrape().lines().toList();
    }
}
