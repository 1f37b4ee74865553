package nl.rijker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** Prometheus' own judgement of its configuration, its rules, and every query of a dashboard. */
class PrometheusFilesTest {
    private static final List<String> ALERTS =
            List.of("DataStale", "FeedLag", "DeadLetters", "ProjectionStopped");

    private static final Pattern CAUSE = Pattern.compile("\"(cause|kind)\", \"(\\w+)\"");

    @TempDir Path folder;

    @Test
    void the_configuration_is_sound() throws Exception {
        PrometheusFiles.copyTo(folder, "any token");

        assertSound("check", "config", folder.resolve("prometheus.yml").toString());
    }

    @Test
    void the_rules_are_sound() throws Exception {
        assertSound(with(PrometheusFiles.in("rules"), "check", "rules", "--lint-fatal"));
    }

    @Test
    void the_rules_do_what_their_tests_say() throws Exception {
        assertSound(with(PrometheusFiles.in("tests"), "test", "rules"));
    }

    @Test
    void every_alert_is_tested_firing_and_silent_and_tells_what_to_do_first() throws Exception {
        String tests = Files.readString(PrometheusFiles.FOLDER.resolve("tests/alerts.yml"));
        List<JsonNode> alerts = alerts();

        assertThat(alerts)
                .extracting(alert -> alert.path("alert").asString(""))
                .hasSameElementsAs(ALERTS);
        assertThat(alerts)
                .allSatisfy(
                        alert ->
                                assertThat(alert.path("annotations").propertyNames())
                                        .containsExactly("summary", "first_step"));
        assertThat(ALERTS)
                .allSatisfy(
                        alert ->
                                assertThat(tests)
                                        .containsPattern(alert + "\\s+exp_alerts: \\[]")
                                        .containsPattern(
                                                alert + "\\s+exp_alerts:\\s+- exp_labels"));
    }

    @Test
    void every_cause_of_an_alert_is_tested() throws Exception {
        String tests = Files.readString(PrometheusFiles.FOLDER.resolve("tests/alerts.yml"));
        StringBuilder rules = new StringBuilder();
        for (Path file : PrometheusFiles.in("rules")) {
            rules.append(Files.readString(file));
        }

        assertThat(CAUSE.matcher(rules).results())
                .hasSize(5)
                .allSatisfy(
                        cause ->
                                assertThat(tests)
                                        .contains(cause.group(1) + ": " + cause.group(2) + "\n"));
    }

    /** Within a major version a newer Prometheus accepts what an older one accepts. */
    @Test
    void what_is_deployed_is_no_older_than_what_judges_here() throws Exception {
        Version deployed =
                Version.in(
                        Yml.read(Path.of("../docker-compose.yml"))
                                .path("services")
                                .path("prometheus")
                                .path("image")
                                .asString(""));
        Version here =
                Version.in(
                        Program.ofPrometheus("promtool")
                                .run(Path.of("").toAbsolutePath(), "--version")
                                .output());

        assertThat(deployed.major())
                .as("deployed %s, here %s", deployed, here)
                .isEqualTo(here.major());
        assertThat(deployed.minor())
                .as("deployed %s, here %s", deployed, here)
                .isGreaterThanOrEqualTo(here.minor());
    }

    private record Version(int major, int minor) {
        /** The first one that a text names. */
        static Version in(String text) {
            Matcher version = Pattern.compile("(\\d+)\\.(\\d+)\\.\\d+").matcher(text);
            assertThat(version.find()).as(text).isTrue();
            return new Version(
                    Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)));
        }
    }

    @Test
    void every_query_of_a_dashboard_is_one_for_prometheus() throws Exception {
        List<Map<String, String>> rules =
                Dashboard.all().stream()
                        .flatMap(dashboard -> dashboard.panels().stream())
                        .flatMap(panel -> panel.targets().stream())
                        .filter(target -> !target.isSql())
                        .map(target -> target.text().replace("$__rate_interval", "1m"))
                        .map(query -> Map.of("record", "query", "expr", query))
                        .toList();
        Path file = folder.resolve("queries.yml");
        Files.writeString(
                file,
                new Yaml().dump(Map.of("groups", List.of(Map.of("name", "all", "rules", rules)))));

        assertThat(rules).hasSizeGreaterThan(20);
        assertSound("check", "rules", "--lint=none", file.toString());
    }

    private static List<JsonNode> alerts() throws IOException {
        return Yml.read(PrometheusFiles.FOLDER.resolve("rules/alerts.yml"))
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private static String[] with(List<Path> files, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        Stream.of(files).flatMap(List::stream).forEach(file -> all.add(file.toString()));
        return all.toArray(String[]::new);
    }

    private static void assertSound(String... arguments) throws Exception {
        Program.Ended ended =
                Program.ofPrometheus("promtool").run(Path.of("").toAbsolutePath(), arguments);

        assertThat(ended.exitCode()).as(ended.output()).isZero();
    }
}
