package nl.rijker.dashboards;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus with the committed configuration, pointed at one application. */
final class PrometheusServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String base;

    private PrometheusServer(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    /**
     * @param application host and port of the one process that plays all three jobs
     */
    static PrometheusServer start(Path folder, String application, String token)
            throws IOException {
        PrometheusFiles.copyTo(folder, token);
        Path file = folder.resolve("prometheus.yml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll("targets: \\[.*]", "targets: [\"" + application + "\"]")
                        .replaceAll("(scrape|evaluation)_interval: \\w+", "$1_interval: 2s"));
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                Program.ofPrometheus("prometheus").path().toString(),
                                "--config.file=" + file,
                                "--storage.tsdb.path=" + folder.resolve("data"),
                                "--web.listen-address=127.0.0.1:" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("prometheus.log").toFile())
                        .start();
        return new PrometheusServer(process, "http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    List<JsonNode> now(String query) throws IOException, InterruptedException {
        return result("query", Map.of("query", query));
    }

    List<JsonNode> over(TimeRange range, String query) throws IOException, InterruptedException {
        return result(
                "query_range",
                Map.of(
                        "query", query,
                        "start", Long.toString(range.alignedSeconds(range.from())),
                        "end", Long.toString(range.alignedSeconds(range.to())),
                        "step", Long.toString(range.step().toSeconds())));
    }

    /** The values of a label, of one metric or of all. */
    List<String> labelValues(String selector, String label)
            throws IOException, InterruptedException {
        return get(
                        "label/" + label + "/values",
                        selector.isEmpty() ? Map.of() : Map.of("match[]", selector))
                .path("data")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<JsonNode> result(String address, Map<String, String> parameters)
            throws IOException, InterruptedException {
        return get(address, parameters).path("data").path("result").valueStream().toList();
    }

    private JsonNode get(String address, Map<String, String> parameters)
            throws IOException, InterruptedException {
        String query =
                parameters.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        var answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(base + "/api/v1/" + address + "?" + query))
                                .build(),
                        BodyHandlers.ofString());
        JsonNode body = JSON.readTree(answer.body());
        if (!body.path("status").asString("").equals("success")) {
            throw new IllegalArgumentException(body.path("error").asString(answer.body()));
        }
        return body;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void stop() throws InterruptedException {
        http.close();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
