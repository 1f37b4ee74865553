package nl.rijker.command;

import static nl.rijker.command.Town.measurement;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.rijker.command.Client.Answer;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class BadInputTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Town town;
    private static String trajectory;

    private long events;

    @BeforeAll
    static void found() {
        town = Town.in(APP);
        trajectory = town.trajectory();
        Town.created(town.worker.post(measurements(), measurement("T2", "2025-12-01", 1, 1, 1)));
        Town.accepted(
                town.worker.post(
                        measurements() + "/three.1/T2/withdrawal",
                        Town.json("{'reason':'OTHER'}")));
    }

    @BeforeEach
    void count() {
        events = APP.database().events();
    }

    @AfterEach
    void no_event_was_written() {
        assertThat(APP.database().events()).isEqualTo(events);
    }

    @Test
    void a_reason_that_only_a_taken_back_import_may_give() {
        String path = "/v1/trajectories/" + trajectory + "/withdrawal";
        Answer answer = town.worker.post(path, Town.json("{'reason':'IMPORT_REVOKED'}"));
        refused(answer, 422, "reason-not-for-people");
        assertThat(answer.json().get("field").asString()).isEqualTo("reason");
        assertThat(town.worker.post(path, Town.json("{'reason':'MOOD'}")).json().toString())
                .contains("OBJECTION")
                .doesNotContain("IMPORT_REVOKED");
    }

    @Test
    void a_legal_basis_that_nobody_recorded() {
        Answer answer =
                town.worker.post(
                        "/v1/trajectories",
                        Town.trajectory(Client.newId()).put("legalBasis", "NOT_RECORDED"));
        refused(answer, 422, "legal-basis-not-given");
        refused(
                town.worker.post(
                        "/v1/trajectories", Town.trajectory(Client.newId()).without("legalBasis")),
                400,
                "field-missing");
    }

    @Test
    void an_unknown_instrument() {
        refused(
                record(measurement("T0", "2025-09-02", 1, 2, 3).put("instrument", "four.1")),
                422,
                "instrument-unknown");
    }

    @Test
    void a_score_out_of_range() {
        ObjectNode scores = measurement("T0", "2025-09-02");
        scores.putObject("answers").putObject("scales").put("S1", 16);
        Answer answer = record(scores);
        refused(answer, 422, "score-out-of-range");
        assertThat(answer.json().get("highest").decimalValue()).isEqualByComparingTo("15");
    }

    @Test
    void an_answer_out_of_range() {
        refused(record(measurement("T0", "2025-09-02", 1, 2, 9)), 422, "answer-out-of-range");
    }

    @Test
    void a_measurement_before_its_trajectory() {
        refused(record(measurement("T0", "2025-08-31", 1, 2, 3)), 422, "before-trajectory");
    }

    @Test
    void a_measurement_of_a_trajectory_that_is_not_there() {
        refused(
                town.worker.post(
                        "/v1/trajectories/nowhere/measurements",
                        measurement("T0", "2025-09-02", 1, 2, 3)),
                404,
                "does-not-exist");
    }

    @Test
    void a_correction_of_a_withdrawn_measurement() {
        ObjectNode correction = measurement("T2", "2025-12-02", 2, 2, 2).put("reason", "OTHER");
        refused(
                town.worker.put(measurements() + "/three.1/T2", correction),
                409,
                "measurement-is-withdrawn");
    }

    @Test
    void a_stale_etag() {
        Answer answer =
                town.worker.send(
                        post(measurement("T0", "2025-09-02", 1, 2, 3)).header("If-Match", "\"0\""));
        refused(answer, 412, "version-is-stale");
        assertThat(answer.json().get("current").asInt()).isEqualTo(2);
    }

    @Test
    void another_providers_trajectory_with_a_stale_etag() {
        Answer answer =
                town.otherWorker.send(
                        town.otherWorker
                                .command(
                                        "POST",
                                        measurements(),
                                        BodyPublishers.ofString(
                                                measurement("T0", "2025-09-02", 1, 2, 3)
                                                        .toString()),
                                        Client.newId())
                                .header("If-Match", "\"0\""));
        refused(answer, 403, "other-provider");
        assertThat(answer.json().has("current")).isFalse();
    }

    @Test
    void an_etag_that_is_none() {
        for (String header : List.of("0", "*", "W/\"2\"", "\"x\"")) {
            refused(
                    town.worker.send(
                            post(measurement("T0", "2025-09-02", 1, 2, 3))
                                    .header("If-Match", header)),
                    400,
                    "if-match-invalid");
        }
    }

    @Test
    void malformed_json() {
        for (String body :
                List.of(
                        "",
                        "{",
                        "[]",
                        "\"x\"",
                        "{\"a\":1}{}",
                        "{\"a\":1,\"a\":1}",
                        "{'a':1}",
                        "nul")) {
            refused(town.worker.postText(measurements(), body), 400, "malformed-json");
        }
        refused(town.worker.postText(measurements(), "[".repeat(100_000)), 400, "malformed-json");
    }

    @Test
    void a_body_of_two_megabytes() {
        byte[] body = json(2 * 1024 * 1024);
        refused(send(BodyPublishers.ofByteArray(body)), 413, "body-too-large");
        refused(
                send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                413,
                "body-too-large");
    }

    @Test
    void a_body_of_ten_megabytes() {
        byte[] body = json(10 * 1024 * 1024);
        refused(send(BodyPublishers.ofByteArray(body)), 413, "body-too-large");
        refused(
                send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                413,
                "body-too-large");
    }

    @Test
    void a_body_just_within_the_limit_is_read() {
        refused(send(BodyPublishers.ofByteArray(json(1024 * 1024))), 400, "field-missing");
    }

    @Test
    void a_bsn_in_text() {
        ObjectNode withdrawal =
                Town.json("{'reason':'OTHER','explanation':'zie 111.222.333 in het dossier'}");
        Answer answer = town.worker.post(measurements() + "/three.1/T2/withdrawal", withdrawal);
        refused(answer, 422, "bsn-in-text");
        assertThat(answer.json().get("field").asString()).isEqualTo("explanation");
        assertThat(answer.http().body()).doesNotContain("111.222.333");
    }

    @Test
    void a_bsn_as_client_number() {
        ObjectNode start = Town.trajectory(Client.newId()).put("clientNumber", "111222333");
        refused(town.worker.post("/v1/trajectories", start), 422, "bsn-in-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"111-222-333", "BSN111222333", "x111222333x"})
    void a_bsn_that_is_dressed_up_as_client_number(String clientNumber) {
        ObjectNode start = Town.trajectory(Client.newId()).put("clientNumber", clientNumber);
        refused(town.worker.post("/v1/trajectories", start), 422, "bsn-in-text");
    }

    @Test
    void a_bsn_as_command_id() {
        ObjectNode start = Town.trajectory(Client.newId());
        refused(town.worker.post("/v1/trajectories", start, "111222333"), 422, "bsn-in-text");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 1900, 9999})
    void a_birth_year_of_nobody_young(int birthYear) {
        ObjectNode start = Town.trajectory(Client.newId()).put("birthYear", birthYear);
        refused(town.worker.post("/v1/trajectories", start), 422, "birth-year-unfit");
    }

    @Test
    void half_a_point_on_a_scale_of_whole_points() {
        ObjectNode scores = measurement("T0", "2025-09-02");
        scores.putObject("answers").putObject("scales").put("S1", 7.5);
        refused(record(scores), 422, "score-not-whole");
    }

    @Test
    void a_bsn_as_command_id_that_would_become_an_id() {
        ObjectNode start = Town.trajectory(Client.newId());
        start.remove("trajectory");
        refused(town.worker.post("/v1/trajectories", start, "111222333"), 422, "bsn-in-text");
    }

    @Test
    void a_recorded_time_from_outside() {
        for (String field : List.of("recordedAt", "recorded_at", "timestamp", "time_stamp")) {
            refused(
                    record(measurement("T0", "2025-09-02", 1, 2, 3).put(field, "2020-01-01")),
                    400,
                    "recorded-time-not-accepted");
        }
    }

    @Test
    void another_providers_trajectory() {
        refused(
                town.otherWorker.post(measurements(), measurement("T0", "2025-09-02", 1, 2, 3)),
                403,
                "other-provider");
    }

    @Test
    void a_role_that_records_nothing() {
        refused(
                town.as(Role.EVALUATOR, null)
                        .post(measurements(), measurement("T0", "2025-09-02", 1, 2, 3)),
                403,
                "role-not-allowed");
    }

    @Test
    void nobody_at_all() {
        Answer answer =
                town.nobody().post(measurements(), measurement("T0", "2025-09-02", 1, 2, 3));
        refused(answer, 401, "not-logged-in");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_field_that_is_missing_unknown_or_wrong() {
        ObjectNode missing = measurement("T0", "2025-09-02", 1, 2, 3);
        missing.remove("takenOn");
        Answer answer = record(missing);
        refused(answer, 400, "field-missing");
        assertThat(answer.json().get("field").asString()).isEqualTo("takenOn");
        refused(
                record(measurement("T0", "2025-09-02", 1, 2, 3).put("mood", "fine")),
                400,
                "field-unknown");
        refused(record(measurement("T7", "2025-09-02", 1, 2, 3)), 400, "field-invalid");
        refused(
                town.worker.post(
                        "/v1/trajectories/" + trajectory + "/attendances",
                        Town.json("{'attendedOn':'2025-09-02','minutes':5000}")),
                400,
                "field-invalid");
    }

    @Test
    void a_path_that_says_something_else_than_the_body() {
        refused(
                record(measurement("T0", "2025-09-02", 1, 2, 3).put("trajectory", "other")),
                400,
                "path-and-body-differ");
    }

    @Test
    void a_command_without_a_proper_id() {
        HttpRequest.Builder without =
                town.worker
                        .request(measurements())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"));
        refused(town.worker.send(without), 400, "command-id-missing");
        for (String id : List.of("short", "with space", "x".repeat(65), "under_score")) {
            refused(
                    town.worker.send(without.copy().header("Command-Id", id)),
                    400,
                    "command-id-invalid");
        }
    }

    @Test
    void another_media_type_path_or_method() {
        refused(
                town.worker.send(
                        town.worker
                                .request(measurements())
                                .header("Content-Type", "text/plain")
                                .header("Command-Id", Client.newId())
                                .POST(BodyPublishers.ofString("{}"))),
                415,
                "media-type-unsupported");
        refused(town.worker.post("/v1/nothing", Town.json("{}")), 404, "path-not-found");
        refused(town.worker.post("/v1/trajectories/", Town.json("{}")), 404, "path-not-found");
        Answer method = town.worker.put("/v1/trajectories", Town.json("{}"));
        refused(method, 405, "method-not-allowed");
        assertThat(method.header("Allow")).isEqualTo("POST");
        refused(
                town.worker.send(
                        post(measurement("T0", "2025-09-02", 1, 2, 3))
                                .header("Accept", "text/html")),
                406,
                "not-acceptable");
        refused(town.worker.post("/v1/trajectories;x=1", Town.json("{}")), 400, "request-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/trajectories/%00/end", "/v1/figures/change?x=|", "/%"})
    void an_address_that_the_server_can_not_read(String path) throws Exception {
        refusedByTheServer("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    }

    @Test
    void a_header_that_is_too_long() throws Exception {
        refusedByTheServer(
                "GET /v1/x HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n");
    }

    /** Spoken by hand, because no client sends such requests. */
    private static void refusedByTheServer(String request) throws Exception {
        URI server = URI.create(APP.url("/"));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(
                            (request + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"code\":\"request-invalid\"")
                    .contains("Deze vraag kunnen we niet lezen.", "This request can't be read.")
                    .doesNotContain("<html", "Tomcat");
        }
    }

    private static Answer record(ObjectNode measurement) {
        return town.worker.post(measurements(), measurement);
    }

    private static HttpRequest.Builder post(ObjectNode body) {
        return town.worker.command(
                "POST", measurements(), BodyPublishers.ofString(body.toString()), Client.newId());
    }

    private static Answer send(BodyPublisher body) {
        return town.worker.send(town.worker.command("POST", measurements(), body, Client.newId()));
    }

    private static byte[] json(int size) {
        byte[] json = new byte[size];
        Arrays.fill(json, (byte) 'x');
        System.arraycopy("{\"a\":\"".getBytes(StandardCharsets.UTF_8), 0, json, 0, 6);
        System.arraycopy("\"}".getBytes(StandardCharsets.UTF_8), 0, json, size - 2, 2);
        return json;
    }

    private static String measurements() {
        return "/v1/trajectories/" + trajectory + "/measurements";
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:rijker:problem:" + code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().propertyNames())
                .contains("type", "title", "status", "detail", "detailEn", "code");
    }
}
