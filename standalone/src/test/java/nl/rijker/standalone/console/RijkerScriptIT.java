package nl.rijker.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The script, the packaged jar, real processes. */
class RijkerScriptIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path home;

    private final Map<String, String> environment = new HashMap<>();

    @AfterEach
    void leaveNothingRunning() throws Exception {
        rijker("stop");
    }

    @Test
    void starts_tells_where_it_is_and_stops() throws Exception {
        var started = rijker("start");
        assertThat(started.exitCode()).as(started.messages()).isZero();
        var status = status();
        assertThat(started.results().strip()).startsWith(status.get("baseUrl").asString());
        assertThat(status.get("health").asString()).isEqualTo("UP");
        assertThat(status.get("version").asString()).isNotBlank();
        assertThat(status.get("position").isIntegralNumber()).isTrue();
        assertThat(residentMegabytes(status)).isLessThan(700);

        var again = rijker("start");
        assertThat(again.exitCode()).isZero();
        assertThat(again.messages()).contains("draait al");
        assertThat(again.results().strip()).startsWith(status.get("baseUrl").asString());

        var other = rijker("demo");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.messages()).contains("draait al als 'live'");

        var database = postgres();
        assertThat(rijker("stop").exitCode()).isZero();
        assertThat(isGone(process(status))).isTrue();
        assertThat(isGone(database)).isTrue();
        assertThat(home.resolve("live/run.json")).doesNotExist();
        assertThat(lastLine(home.resolve("live/postgres.log")))
                .endsWith("database system is shut down");
        assertThat(rijker("status", "--json").exitCode()).isEqualTo(3);
        assertThat(logs()).doesNotContain(secrets());
    }

    @Test
    void asks_a_query_side_over_its_address() throws Exception {
        assertThat(rijker("demo", "--events=1000").exitCode()).isZero();
        String url = "--url=" + status().get("baseUrl").asString();
        assertThat(rijker("replay", url).messages()).contains("RIJKER_TOKEN");
        String token = rijker("token", "--role", "administrator").results().strip();
        environment.put("RIJKER_TOKEN", token);

        assertThat(rijker("feed", "status", url).results()).startsWith("geboekt tot ");
        assertThat(rijker("replay", url).results()).startsWith("identical: ");
        var refused = rijker("feed", "skip", "2:57", "--reason=proef", url);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.messages()).contains("status 409", "2:57");
    }

    @Test
    void stops_its_database_when_it_is_asked_by_a_signal() throws Exception {
        assertThat(rijker("start").exitCode()).isZero();
        var database = postgres();

        process(status()).destroy();

        assertThat(within(Duration.ofSeconds(30), () -> isGone(database))).isTrue();
        assertThat(lastLine(home.resolve("live/postgres.log")))
                .endsWith("database system is shut down");
    }

    @Test
    void goes_on_after_it_was_killed_and_clears_up_after_it_was_killed_again() throws Exception {
        assertThat(rijker("start").exitCode()).isZero();
        var first = databaseThatOutlivesItsKilledApplication();

        assertThat(rijker("start").exitCode()).isZero();
        assertThat(isGone(first)).isTrue();
        assertThat(status().get("health").asString()).isEqualTo("UP");

        var second = databaseThatOutlivesItsKilledApplication();
        assertThat(rijker("stop").exitCode()).isZero();
        assertThat(isGone(second)).isTrue();
    }

    @Test
    void says_it_when_there_is_no_jdk() throws Exception {
        var bare = home.resolve("bare");
        Files.createDirectories(bare);
        var script = Files.readString(script()).replace("needed=25", "needed=99");
        Files.writeString(bare.resolve("rijker"), script);

        var refused = run(List.of("bash", bare.resolve("rijker").toString(), "status"));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.messages()).contains("geen JDK 99 gevonden", "JAVA_HOME");
    }

    private ProcessHandle databaseThatOutlivesItsKilledApplication() throws Exception {
        var database = postgres();
        var killed = process(status());
        killed.destroyForcibly();
        assertThat(within(Duration.ofSeconds(10), () -> isGone(killed))).isTrue();
        assertThat(rijker("status").exitCode()).isEqualTo(3);
        assertThat(isGone(database)).isFalse();
        return database;
    }

    private record Ended(int exitCode, String results, String messages) {}

    private Ended rijker(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(script().toString()));
        command.addAll(List.of(arguments));
        command.add("--directory=" + home);
        return run(command);
    }

    private Ended run(List<String> command) throws IOException, InterruptedException {
        var messages = home.resolve("messages.txt");
        var builder = new ProcessBuilder(command).redirectError(messages.toFile());
        builder.environment().put("RIJKER_JAR", System.getProperty("rijker.jar", ""));
        builder.environment().putAll(environment);
        var process = builder.start();
        var results = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), results, Files.readString(messages));
    }

    private static Path script() {
        return Path.of(System.getProperty("rijker.script", ""));
    }

    private JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(rijker("status", "--json").results());
    }

    private static ProcessHandle process(JsonNode status) {
        return ProcessHandle.of(status.get("pid").asLong()).orElseThrow();
    }

    private ProcessHandle postgres() throws IOException {
        var pid = Files.readAllLines(home.resolve("live/postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** A process that waits for its parent's goodbye has no command any more. */
    private static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    private static boolean within(Duration patience, BooleanSupplier condition)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        return condition.getAsBoolean();
    }

    private static long residentMegabytes(JsonNode status) throws IOException {
        var line =
                Files.readAllLines(Path.of("/proc/" + status.get("pid").asLong() + "/status"))
                        .stream()
                        .filter(entry -> entry.startsWith("VmRSS:"))
                        .findFirst()
                        .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    private String lastLine(Path file) throws IOException {
        return Files.readAllLines(file).getLast();
    }

    private String logs() throws IOException {
        return Files.readString(home.resolve("live/application.log"))
                + Files.readString(home.resolve("live/console.log"))
                + Files.readString(home.resolve("live/postgres.log"));
    }

    private String[] secrets() throws IOException {
        return Files.readAllLines(home.resolve("live/secrets.properties")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toArray(String[]::new);
    }
}
