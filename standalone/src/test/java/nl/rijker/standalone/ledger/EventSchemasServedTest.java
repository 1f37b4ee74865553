package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.json.EventSchemas;
import nl.rijker.contract.json.EventSchemas.Shape;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Whoever is logged in can look up what is in the log; nobody else. */
class EventSchemasServedTest {
    private static final Platform PLATFORM = Platform.shared();

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_who_is_logged_in_gets_the_list(Role role) throws Exception {
        HttpResponse<byte[]> answer = get("/v1/events", role);

        JsonNode list = Json.mapper().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(list).hasSize(EventSchemas.all().size());
        assertThat(list)
                .extracting(one -> one.get("schema").asString())
                .contains("/v1/events/trajectory-started/1", "/v1/events/trajectory-started/2");
    }

    @Test
    void every_schema_in_the_list_is_served_as_it_is_published() throws Exception {
        for (Shape shape : EventSchemas.all()) {
            HttpResponse<byte[]> answer =
                    get("/v1/events/" + shape.name() + "/" + shape.revision(), Role.MONITOR);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/schema+json"));
            assertThat(answer.body()).isEqualTo(EventSchemas.of(shape).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trajectory-started/3", "trajectory-started/0", "trajectory-dreamt/1"})
    void what_never_was_is_not_found(String shape) throws Exception {
        HttpResponse<byte[]> answer = get("/v1/events/" + shape, Role.MONITOR);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Json.mapper().readTree(answer.body()).get("code").asString())
                .isEqualTo("event-unknown");
    }

    @Test
    void who_is_not_logged_in_gets_nothing() throws Exception {
        assertThat(get("/v1/events", null).statusCode()).isEqualTo(401);
        assertThat(get("/v1/events/trajectory-started/2", null).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<byte[]> get(String path, @Nullable Role role)
            throws IOException, InterruptedException {
        String port = PLATFORM.bean(Environment.class).getRequiredProperty("local.server.port");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (role != null) {
            Actor actor = new Actor(new UserId("reader"), role, new Municipality("GM9999"), null);
            String token = PLATFORM.bean(Tokens.class).issue(actor, null, Duration.ofMinutes(10));
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
