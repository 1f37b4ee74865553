package nl.rijker.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import nl.rijker.contract.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Speaks HTTP with the command side, with a token or without. */
record Client(String baseUrl, @Nullable String token) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    record Answer(int status, HttpResponse<String> http) {
        JsonNode json() {
            return http.body().startsWith("{")
                    ? Json.mapper().readTree(http.body())
                    : MissingNode.getInstance();
        }

        String code() {
            return json().path("code").asString("");
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + http.body();
        }
    }

    Answer post(String path, JsonNode body) {
        return post(path, body, newId());
    }

    Answer post(String path, JsonNode body, String commandId) {
        return send(command("POST", path, BodyPublishers.ofString(body.toString()), commandId));
    }

    /** What is sent back as it is. */
    HttpResponse<byte[]> bytes(String path, JsonNode body) {
        try {
            return HTTP.send(
                    command("POST", path, BodyPublishers.ofString(body.toString()), newId())
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer put(String path, JsonNode body) {
        return send(command("PUT", path, BodyPublishers.ofString(body.toString()), newId()));
    }

    Answer postText(String path, String body) {
        return send(command("POST", path, BodyPublishers.ofString(body), newId()));
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpRequest.Builder command(String method, String path, BodyPublisher body, String commandId) {
        return request(path)
                .method(method, body)
                .header("Content-Type", "application/json")
                .header("Command-Id", commandId);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
