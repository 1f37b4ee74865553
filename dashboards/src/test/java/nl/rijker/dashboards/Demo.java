package nl.rijker.dashboards;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Voorbeeldstad in a folder of its own, started as a newcomer starts it. */
record Demo(Path home) {
    static Demo start(Path home, int events) throws IOException, InterruptedException {
        Demo demo = new Demo(home);
        demo.rijker("demo", "--events", Integer.toString(events));
        return demo;
    }

    String token(String role) throws IOException, InterruptedException {
        return rijker("token", "--role", role);
    }

    String hostAndPort() throws IOException, InterruptedException {
        String status = rijker("status", "--json");
        return URI.create(JsonMapper.builder().build().readTree(status).path("baseUrl").asString())
                .getAuthority();
    }

    /** Every line of an endpoint for Prometheus that is about our own metrics. */
    String ownMetrics(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://" + hostAndPort() + path))
                                    .header("Authorization", "Bearer " + token("scraper"))
                                    .build(),
                            BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.matches("(# (HELP|TYPE) )?rijker_.*"))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /** As Grafana's own account. */
    Connection connect() throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("demo/secrets.properties"))) {
            secrets.load(reader);
        }
        String port =
                Files.readAllLines(home.resolve("demo/postgres/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/rijker",
                "rijker_grafana",
                secrets.getProperty("database-grafana"));
    }

    private String rijker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("rijker.script", ""));
        command.addAll(List.of(arguments));
        command.add("--directory=" + home);
        Path results = Files.createTempFile(home, "results", ".txt");
        Path messages = Files.createTempFile(home, "messages", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(results.toFile())
                        .redirectError(messages.toFile());
        builder.environment().put("RIJKER_PUBLICATION_EVERY", "PT2S");
        builder.environment().put("RIJKER_JAR", System.getProperty("rijker.jar", ""));
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(messages));
        }
        return Files.readString(results).strip();
    }

    void stop() throws IOException, InterruptedException {
        rijker("stop");
    }
}
