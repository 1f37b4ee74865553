package nl.rijker.standalone.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends a command until it is answered, under the same id every time. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Installation installation;
    private final String token;

    Client(Installation installation, String token) {
        this.installation = installation;
        this.token = token;
    }

    void post(String commandId, String path, String body) throws InterruptedException {
        send("POST", commandId, path, body);
    }

    void put(String commandId, String path, String body) throws InterruptedException {
        send("PUT", commandId, path, body);
    }

    private void send(String method, String commandId, String path, String body)
            throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = once(method, commandId, path, body);
                if (answer.statusCode() < 300) {
                    return;
                }
                if (answer.statusCode() < 500) {
                    throw new IllegalStateException(
                            method + " " + path + " " + answer.statusCode() + answer.body());
                }
            } catch (IOException unreachable) {
                // Killed, or not up again yet: the same command is sent again.
            }
            Thread.sleep(200);
        }
    }

    private HttpResponse<String> once(String method, String commandId, String path, String body)
            throws IOException, InterruptedException {
        String base = installation.baseUrl().orElseThrow(() -> new IOException("not running"));
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Command-Id", commandId)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
