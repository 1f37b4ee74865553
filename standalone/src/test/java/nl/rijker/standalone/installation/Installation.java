package nl.rijker.standalone.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import nl.rijker.contract.json.Json;

/** A demo in a folder of its own, reached through the script as a user would. */
final class Installation {
    record Ended(int exitCode, String results, String messages) {}

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;

    Installation(Path home) {
        this.home = home;
    }

    Ended rijker(String... arguments) throws IOException, InterruptedException {
        return rijkerWith("", arguments);
    }

    /** With a token in its environment. */
    Ended rijkerWith(String token, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("rijker.script", ""));
        command.addAll(List.of(arguments));
        command.add("--directory=" + home);
        Path messages = Files.createTempFile(home, "messages", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(messages.toFile());
        builder.environment().put("RIJKER_JAR", System.getProperty("rijker.jar", ""));
        builder.environment().put("RIJKER_TOKEN", token);
        Process process = builder.start();
        String results =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), results.strip(), Files.readString(messages));
    }

    Optional<String> baseUrl() {
        return running("baseUrl");
    }

    ProcessHandle application() {
        return ProcessHandle.of(Long.parseLong(running("pid").orElseThrow())).orElseThrow();
    }

    boolean isRunning() {
        return running("pid").map(Long::parseLong).flatMap(ProcessHandle::of).isPresent();
    }

    private Optional<String> running(String field) {
        try {
            return Optional.of(
                    Json.mapper()
                            .readTree(Files.readString(home.resolve("demo/run.json")))
                            .get(field)
                            .asString());
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    ProcessHandle database() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).orElseThrow();
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(home.resolve("demo/postgres/postmaster.pid"));
    }

    /** Straight into the database, as the owner of the tables. */
    Connection connect() throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("demo/secrets.properties"))) {
            secrets.load(reader);
        }
        String password =
                secrets.stringPropertyNames().stream()
                        .filter(name -> name.contains("owner"))
                        .map(secrets::getProperty)
                        .findFirst()
                        .orElseThrow();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/rijker",
                "rijker_owner",
                password);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain");
            }
            Thread.sleep(50);
        }
    }
}
