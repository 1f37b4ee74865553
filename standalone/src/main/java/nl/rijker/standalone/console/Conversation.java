package nl.rijker.standalone.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import nl.rijker.standalone.process.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running application, with the control key of its directory. */
record Conversation(RunningApplication application) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    JsonNode status() throws InterruptedException {
        var response = send(request("status").GET().build());
        try (var lines = response.body()) {
            return JSON.readTree(String.join("", lines.toList()));
        } catch (UncheckedIOException brokenOff) {
            throw silent();
        }
    }

    Answer ask(String task, Map<String, String> arguments, Progress progress)
            throws InterruptedException {
        return askIfKnown(task, arguments, progress)
                .orElseThrow(
                        () ->
                                new UserError(
                                        "De draaiende toepassing kent de opdracht '"
                                                + task
                                                + "' niet."));
    }

    /** Empty when the running application doesn't know the task. */
    Optional<Answer> askIfKnown(String task, Map<String, String> arguments, Progress progress)
            throws InterruptedException {
        var body = BodyPublishers.ofString(JSON.writeValueAsString(arguments));
        var response =
                send(request(task).header("Content-Type", "application/json").POST(body).build());
        try (var lines = response.body()) {
            return response.statusCode() == NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(answer(lines.map(JSON::readTree).iterator(), progress));
        } catch (UncheckedIOException brokenOff) {
            throw silent();
        }
    }

    private static Answer answer(Iterator<JsonNode> lines, Progress progress) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.has("error")) {
                throw new UserError(line.get("error").asString(), exitCode(line));
            }
            if (line.has("result")) {
                return new Answer(line.get("result"), exitCode(line));
            }
            progress.report(
                    line.path("done").asLong(),
                    line.path("total").asLong(),
                    line.path("message").asString());
        }
        throw silent();
    }

    private static ExitCode exitCode(JsonNode line) {
        var number = line.path("exitCode").asInt();
        return Arrays.stream(ExitCode.values())
                .filter(code -> code.number() == number)
                .findFirst()
                .orElse(ExitCode.NEGATIVE);
    }

    private HttpRequest.Builder request(String task) {
        return HttpRequest.newBuilder(URI.create(application.run().baseUrl() + "/control/" + task))
                .header(
                        "Rijker-Control-Key",
                        Secrets.of(application.directory()).get(Secret.CONTROL_KEY));
    }

    private static HttpResponse<Stream<String>> send(HttpRequest request)
            throws InterruptedException {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofLines());
            if (response.statusCode() == FORBIDDEN) {
                throw new UserError(
                        "De draaiende toepassing herkent de sleutel van deze map niet.");
            }
            return response;
        } catch (IOException unreachable) {
            throw silent();
        }
    }

    private static UserError silent() {
        return new UserError("De toepassing geeft geen antwoord.", ExitCode.NEGATIVE);
    }
}
