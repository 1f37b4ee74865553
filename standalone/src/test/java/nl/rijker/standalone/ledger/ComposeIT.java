package nl.rijker.standalone.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.contract.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The set of docker-compose.yml as plain processes: the same jars, settings, database script and
 * Prometheus configuration, only hosts, ports and folders are those of this machine. Grafana isn't
 * among them; what it is given is checked by {@link ComposeTest} and the tests of the dashboards.
 */
class ComposeIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final ComposeFile COMPOSE = ComposeFile.read(ROOT);
    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> QUERY_SIDES = List.of("query-side-1", "query-side-2");

    @TempDir Path folder;

    private final Map<String, Integer> ports = new HashMap<>();
    private final List<Process> processes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedPostgres postgres;
    private Broker broker;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("secrets"));
        Files.createDirectories(folder.resolve("roots"));
        Files.createDirectories(folder.resolve("erased"));
        startServers("first");
        startSides();
    }

    /** As on volumes that are empty. */
    private void startServers(String name) throws Exception {
        postgres = EmbeddedPostgres.start();
        DatabaseScript.of(COMPOSE).run(postgres);
        broker = Broker.start(folder.resolve("kafka-" + name));
    }

    private void startSides() throws Exception {
        run("command-side", System.getProperty("rijker.command-side.jar", ""));
        await("command-side", "/actuator/health");
        for (String side : QUERY_SIDES) {
            run(side, System.getProperty("rijker.query-side.jar", ""));
        }
        for (String side : QUERY_SIDES) {
            await(side, "/actuator/health");
        }
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        broker.kill();
        postgres.close();
        http.close();
    }

    @Test
    void what_one_side_records_the_others_show_and_prometheus_sees_them_all() throws Exception {
        String token = token();
        register("aanbieder-1", token);
        for (String side : QUERY_SIDES) {
            awaitKnown(side, token);
        }

        String scraper = Files.readString(folder.resolve("secrets/scraper-token"));
        assertThat(get("command-side", "/actuator/prometheus", scraper).body())
                .contains("rijker_commands_total{")
                .contains("rijker_publisher_lag_events 0.0");
        for (String side : QUERY_SIDES) {
            assertThat(get(side, "/actuator/prometheus", scraper).body())
                    .contains("rijker_feed_lag_events 0.0")
                    .contains("rijker_feed_stopped_partitions 0.0");
            assertThat(get(side, "/metrics/published", scraper).statusCode()).isEqualTo(200);
            assertThat(get(side, "/actuator/prometheus", token).statusCode()).isEqualTo(403);
        }
        assertThat(targetsThatAreUp()).isEqualTo(5);
        grafanaReadsWhatIsPublishedAndNothingElse();
        awaitAnotherToken(scraper);
        backUpDrillAndPutBack(token);
    }

    /** With the very settings that Grafana is given. */
    private void grafanaReadsWhatIsPublishedAndNothingElse() throws SQLException {
        Map<String, String> grafana = COMPOSE.environment("grafana");
        String url =
                "jdbc:postgresql://%s/%s?sslmode=%s"
                        .formatted(
                                here(grafana.getOrDefault("RIJKER_PUBLISH_HOST", "")),
                                grafana.get("RIJKER_PUBLISH_DATABASE"),
                                grafana.get("RIJKER_PUBLISH_SSLMODE"));
        try (Connection connection =
                        DriverManager.getConnection(
                                url,
                                grafana.get("RIJKER_PUBLISH_USER"),
                                grafana.get("RIJKER_PUBLISH_PASSWORD"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT count(*) FROM publish.quarter")).isTrue();
            for (String refused :
                    List.of(
                            "SELECT * FROM command.event",
                            "SELECT * FROM ledger.posting",
                            "CREATE TABLE public.mine (n int)",
                            "CREATE TEMP TABLE mine (n int)")) {
                assertThatThrownBy(() -> statement.execute(refused))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    /** In the same set: to start another one takes as long as all of this. */
    private void backUpDrillAndPutBack(String before) throws Exception {
        String backup = folder.resolve("backup").toString();

        assertThat(rijker("log", "verify")).startsWith("klopt: 1 gebeurtenissen tot positie 1, ");
        assertThat(rijker("backup", "--out", backup)).contains("tot en met positie 1,");
        assertThat(rijker("backup", "drill", backup))
                .startsWith("gelijk: positie 1,")
                .contains("gelijk aan het draaiende systeem: ", " 1 kophashes");

        register("aanbieder-2", before);
        rijker("log", "verify");
        stopSides();
        startServers("second");
        assertThat(rijker("restore", backup)).contains("tot en met positie 1.");
        startSides();
        String token = token();
        for (String side : QUERY_SIDES) {
            awaitKnown(side, token);
        }
        register("aanbieder-3", token);
        for (String side : QUERY_SIDES) {
            awaitKnown(side, token);
        }
        assertThat(rijker("log", "verify"))
                .startsWith("klopt: 2 gebeurtenissen tot positie 2, ")
                .contains("naar positie 1");
    }

    private void stopSides() throws Exception {
        for (Process process : processes) {
            process.destroy();
            process.waitFor();
        }
        processes.clear();
        broker.kill();
        postgres.close();
    }

    /** What service {@code rijker} runs; answers its results. */
    private String rijker(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                java(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-Drijker.home=" + folder.resolve("home"),
                                "-jar",
                                System.getProperty("rijker.jar", "")));
        command.addAll(List.of(arguments));
        Path messages = folder.resolve("rijker.log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(messages.toFile());
        COMPOSE.environment("rijker")
                .forEach((name, value) -> builder.environment().put(name, here(value)));
        Process process = builder.start();
        String results = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(results + Files.readString(messages)).isZero();
        return results;
    }

    private String token() throws Exception {
        return json(post(
                        "command-side",
                        "/v1/tokens",
                        """
                        {"user":"beheer","password":"%s"}
                        """
                                .formatted(
                                        COMPOSE.variables().get("RIJKER_ADMINISTRATOR_PASSWORD")),
                        null))
                .path("token")
                .asString();
    }

    private void register(String provider, String token) throws Exception {
        HttpResponse<String> registered =
                post(
                        "command-side",
                        "/v1/providers",
                        "{\"provider\":\"%1$s\",\"name\":\"%1$s\"}".formatted(provider),
                        token);
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
    }

    /** A token that is never renewed blinds Prometheus after three days. */
    private void awaitAnotherToken(String first) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (Files.readString(folder.resolve("secrets/scraper-token")).equals(first)) {
            assertThat(System.nanoTime()).as("the token is a new one").isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private void awaitKnown(String side, String token) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        JsonNode feed = json(get(side, "/v1/feed", token));
        while (feed.path("known").asLong() < 1
                || feed.path("known").asLong() < feed.path("head").asLong()) {
            assertThat(System.nanoTime()).as(feed.toString()).isLessThan(deadline);
            Thread.sleep(100);
            feed = json(get(side, "/v1/feed", token));
        }
    }

    private void run(String service, String jar) throws IOException {
        int port = Broker.freePort();
        ports.put(service, port);
        ProcessBuilder builder =
                new ProcessBuilder(java(), "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar);
        COMPOSE.environment(service)
                .forEach((name, value) -> builder.environment().put(name, here(value)));
        builder.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT", String.valueOf(port),
                                "SERVER_ADDRESS", "127.0.0.1",
                                "SPRING_MAIN_BANNER_MODE", "off",
                                // So that the test sees a second one.
                                "RIJKER_SCRAPERTOKENEVERY", "PT1S"));
        begin(builder, service);
    }

    private String here(String value) {
        return value.replace("postgres:5432", "127.0.0.1:" + postgres.getPort())
                .replace("kafka:9092", broker.address())
                .replace("/secrets/", folder.resolve("secrets") + "/")
                .replace("/erased/", folder.resolve("erased") + "/")
                .replace("/roots/", folder.resolve("roots") + "/");
    }

    private long targetsThatAreUp() throws Exception {
        int port = Broker.freePort();
        ports.put("prometheus", port);
        String config = Files.readString(ROOT.resolve("dashboards/prometheus/prometheus.yml"));
        for (Map.Entry<String, Integer> service : ports.entrySet()) {
            config = config.replace(service.getKey() + ":8080", "127.0.0.1:" + service.getValue());
        }
        config =
                config.replaceAll("scrape_interval: \\d+s", "scrape_interval: 1s")
                        .replace("rules/", ROOT.resolve("dashboards/prometheus/rules") + "/");
        Path file = Files.writeString(folder.resolve("prometheus.yml"), config);
        List<String> command = new ArrayList<>(List.of("prometheus"));
        for (String flag : COMPOSE.list("prometheus", "command")) {
            command.add(
                    flag.replace("/etc/prometheus/prometheus.yml", file.toString())
                            .replace("=/prometheus", "=" + folder.resolve("tsdb")));
        }
        command.add("--web.listen-address=127.0.0.1:" + port);
        begin(new ProcessBuilder(command), "prometheus");
        await("prometheus", "/-/ready");
        long up = 0;
        for (int attempt = 0; attempt < 60 && up < 5; attempt++) {
            Thread.sleep(500);
            up =
                    json(get("prometheus", "/api/v1/query?query=sum(up)", null))
                            .path("data")
                            .path("result")
                            .path(0)
                            .path("value")
                            .path(1)
                            .asLong(0);
        }
        return up;
    }

    private void begin(ProcessBuilder builder, String name) throws IOException {
        processes.add(
                builder.redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".log").toFile())
                        .start());
    }

    private void await(String service, String path) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (true) {
            try {
                if (get(service, path, null).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Not listening yet.
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(Files.readString(folder.resolve(service + ".log")));
            }
            Thread.sleep(200);
        }
    }

    private HttpResponse<String> get(String service, String path, @Nullable String token)
            throws IOException, InterruptedException {
        return http.send(request(service, path, token).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            String service, String path, String body, @Nullable String token)
            throws IOException, InterruptedException {
        return http.send(
                request(service, path, token)
                        .header("Content-Type", "application/json")
                        .header("Command-Id", "compose-" + Integer.toHexString(body.hashCode()))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String service, String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(service) + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
