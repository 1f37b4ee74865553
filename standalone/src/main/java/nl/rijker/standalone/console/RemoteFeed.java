package nl.rijker.standalone.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import nl.rijker.contract.json.Json;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.task.FeedWords;
import nl.rijker.standalone.task.ReplayWords;
import nl.rijker.standalone.task.Standstill;
import nl.rijker.standalone.task.Standstill.AtEvent;
import nl.rijker.standalone.task.Standstill.AtRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The feed of a query side that runs as a process of its own, asked over its API.
 *
 * @param token of an administrator
 */
record RemoteFeed(URI url, @Nullable String token, Console console) {
    private static final String TOKEN = "RIJKER_TOKEN";

    static RemoteFeed at(URI url, Console console) {
        return new RemoteFeed(url, System.getenv(TOKEN), console);
    }

    int status() throws InterruptedException {
        return show(request("").GET().build());
    }

    int retry() throws InterruptedException {
        return show(request("/retry").POST(BodyPublishers.noBody()).build());
    }

    int skip(Standstill place, String reason) throws InterruptedException {
        return switch (place) {
            case AtEvent(long position) ->
                    skip("/skips", Map.of("position", position, "reason", reason));
            case AtRecord(int partition, long offset) ->
                    skip(
                            "/record-skips",
                            Map.of("partition", partition, "offset", offset, "reason", reason));
        };
    }

    /** Takes about a minute per million events. */
    int replay() throws InterruptedException {
        HttpRequest request = request("/replays").POST(BodyPublishers.noBody()).build();
        Replay.Report report = ask(request, Replay.Report.class);
        console.result(ReplayWords.of(report));
        return (report.identical() ? ExitCode.OK : ExitCode.NEGATIVE).number();
    }

    private int skip(String path, Map<String, Object> what) throws InterruptedException {
        return show(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(what)))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        if (token == null || token.isBlank()) {
            throw new UserError(
                    "Zet in de omgeving "
                            + TOKEN
                            + " een token van een beheerder: vraag het met POST /v1/tokens aan de command-side.");
        }
        return HttpRequest.newBuilder(url.resolve("/v1/feed" + path))
                .header("Authorization", "Bearer " + token);
    }

    private int show(HttpRequest request) throws InterruptedException {
        FeedDesk.Status status = ask(request, FeedDesk.Status.class);
        console.result(FeedWords.of(status));
        return (status.stops().isEmpty() ? ExitCode.OK : ExitCode.NEGATIVE).number();
    }

    private <T> T ask(HttpRequest request, Class<T> answered) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new UserError(
                        "De query-side weigert met status "
                                + answer.statusCode()
                                + ": "
                                + detail(answer));
            }
            return Json.mapper().readValue(answer.body(), answered);
        } catch (IOException unreachable) {
            throw new UserError("Op " + url + " antwoordt niets.", ExitCode.NOT_RUNNING);
        }
    }

    private static String detail(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body()).path("detail").asString("");
        } catch (JacksonException noProblem) {
            return "";
        }
    }
}
