package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.ledger.TurnTable;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What an administrator of a query side that runs by itself does about its ledger. */
class FeedOverHttpTest {
    private static final Platform PLATFORM = Platform.start("rijker.publication.every=PT1H");
    private static final Municipality CITY = new Municipality("GM1033");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @AfterAll
    static void stop() {
        HTTP.close();
        PLATFORM.close();
    }

    @Test
    void a_replay_says_whether_the_books_agree() throws Exception {
        PLATFORM.in(CITY.value()).city();
        PLATFORM.awaitFeed();

        JsonNode report = answer(post(Role.ADMINISTRATOR, "/v1/feed/replays", ""), 200);

        assertThat(report.path("events").asLong()).isEqualTo(PLATFORM.head());
        assertThat(report.path("differences")).isEmpty();
    }

    @Test
    void a_replay_or_a_back_up_of_another_process_goes_first() throws Exception {
        TurnTable turns = PLATFORM.bean(TurnTable.class);
        try (Connection other = PLATFORM.connect(Account.OWNER)) {
            ask(other, "pg_advisory_lock");
            JsonNode refused = answer(post(Role.ADMINISTRATOR, "/v1/feed/replays", ""), 409);
            assertThat(refused.path("code").asString()).isEqualTo("turn-taken");
            assertThatThrownBy(() -> turns.take(() -> "turn")).isInstanceOf(TurnTable.Taken.class);
            ask(other, "pg_advisory_unlock");
        }
        assertThat(turns.take(() -> "turn")).isEqualTo("turn");
        assertThatThrownBy(() -> turns.take(() -> turns.take(() -> "turn")))
                .isInstanceOf(TurnTable.Taken.class);
        answer(post(Role.ADMINISTRATOR, "/v1/feed/replays", ""), 200);
    }

    private static void ask(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT " + function + "(4716)");
        }
    }

    @Test
    void a_record_is_left_out_only_where_the_ledger_stands_still_at_it() throws Exception {
        PLATFORM.tell(
                Account.OWNER,
                "INSERT INTO ledger.feed_stop (partition, record_offset, failure) VALUES (3, 57,"
                        + " 'no rijker-previous')");

        answer(skip(3, 56), 409);
        JsonNode status = answer(skip(3, 57), 200);

        assertThat(status.path("stops")).isEmpty();
        JsonNode skipped = status.path("skippedRecords").path(0);
        assertThat(skipped.path("partition").asInt()).isEqualTo(3);
        assertThat(skipped.path("offset").asLong()).isEqualTo(57);
        assertThat(skipped.path("reason").asString()).isEqualTo("onzin");
        assertThat(skipped.path("by").asString()).isEqualTo("tester");
        assertThat(answer(skip(3, 57), 409).path("code").asString())
                .isEqualTo("record-not-stopped-at");
    }

    private static HttpResponse<String> skip(int partition, long offset) throws Exception {
        return post(
                Role.ADMINISTRATOR,
                "/v1/feed/record-skips",
                "{\"partition\":%d,\"offset\":%d,\"reason\":\"onzin\"}"
                        .formatted(partition, offset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /v1/feed/skips        | {"reason":"r"}                        | position
                    /v1/feed/skips        | {"position":1}                        | reason
                    /v1/feed/record-skips | {"offset":1,"reason":"r"}             | partition
                    /v1/feed/record-skips | {"partition":1,"reason":"r"}          | offset
                    /v1/feed/record-skips | {"partition":1,"offset":1,"reason":" "} | reason
                    """)
    void what_is_missing_is_named(String path, String body, String field) throws Exception {
        assertThat(answer(post(Role.ADMINISTRATOR, path, body), 400).path("detail").asString())
                .endsWith(field);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_may(Role role) throws Exception {
        answer(post(role, "/v1/feed/retry", ""), 403);
        answer(post(role, "/v1/feed/replays", ""), 403);
        answer(post(role, "/v1/feed/skips", "{\"position\":1,\"reason\":\"r\"}"), 403);
        answer(
                post(
                        role,
                        "/v1/feed/record-skips",
                        "{\"partition\":1,\"offset\":1,\"reason\":\"r\"}"),
                403);
    }

    private static JsonNode answer(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Json.mapper().readTree(response.body());
    }

    private static HttpResponse<String> post(Role role, String path, String body)
            throws IOException, InterruptedException {
        String token =
                PLATFORM.bean(Tokens.class)
                        .issue(
                                new Actor(new UserId("tester"), role, CITY, null),
                                "proef",
                                Duration.ofMinutes(10));
        HttpRequest request =
                HttpRequest.newBuilder(PLATFORM.address().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
