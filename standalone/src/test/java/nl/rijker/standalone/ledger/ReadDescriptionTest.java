package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** How the addresses that are read describe themselves, beside those of the command side. */
class ReadDescriptionTest {
    private static JsonNode api;

    @BeforeAll
    static void fetch() throws IOException, InterruptedException {
        String port =
                Platform.shared().bean(Environment.class).getRequiredProperty("local.server.port");
        URI address = URI.create("http://127.0.0.1:" + port + "/v1/openapi.json");
        try (HttpClient client = HttpClient.newHttpClient()) {
            api =
                    Json.mapper()
                            .readTree(
                                    client.send(
                                                    HttpRequest.newBuilder(address).build(),
                                                    BodyHandlers.ofString())
                                            .body());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /v1/figures/change             | validFrom validTo knownAt by factor activityType provider area
                    /v1/figures/delivery           | validFrom validTo knownAt by activityType provider area
                    /v1/figures/trajectories       | validFrom validTo knownAt by activityType provider area
                    /v1/figures/school-hours       | validFrom validTo knownAt activityType provider area
                    /v1/figures/quarters/{quarter} | quarter
                    /v1/frameworks/{framework}     | framework
                    """)
    void every_address_lists_what_may_stand_in_it(String path, String parameters) {
        assertThat(read(path).get("parameters"))
                .extracting(parameter -> parameter.get("name").asString())
                .containsExactlyInAnyOrder(parameters.split(" "));
    }

    @Test
    void who_asks_is_no_parameter_anywhere() {
        assertThat(api.get("paths").toString()).doesNotContain("requester");
        assertThat(api.at("/components/schemas").propertyNames())
                .doesNotContain("Requester", "FigureQuery");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/figures/change",
                "/v1/figures/delivery",
                "/v1/figures/trajectories",
                "/v1/figures/school-hours",
                "/v1/figures/quarters/{quarter}",
                "/v1/frameworks/{framework}",
                "/v1/feed"
            })
    void refusals_are_described(String path) {
        for (String status : List.of("400", "401", "403", "404")) {
            assertThat(
                            read(path)
                                    .at(
                                            "/responses/"
                                                    + status
                                                    + "/content/application~1problem+json/schema/$ref")
                                    .asString())
                    .as(status)
                    .isEqualTo("#/components/schemas/Problem");
        }
        assertThat(api.at("/components/schemas/Problem/required")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "change, ChangeAnswer, figures",
        "delivery, DeliveryAnswer, figures",
        "trajectories, TrajectoriesAnswer, figures",
        "school-hours, SchoolHoursAnswer, weeks",
        "quarters/{quarter}, Published, deliveries"
    })
    void every_answer_has_a_schema_of_its_own(String path, String name, String list) {
        assertThat(read("/v1/figures/" + path).at("/responses/200/content").toString())
                .contains("#/components/schemas/" + name + '"');
        assertThat(api.at("/components/schemas/" + name + "/properties").propertyNames())
                .contains("basis", list);
    }

    @Test
    void what_a_command_delivers_is_not_what_a_quarter_says() {
        assertThat(api.at("/components/schemas/Delivery/properties").propertyNames())
                .containsExactlyInAnyOrder("heldOn", "minutes", "workerMinutes", "visits");
        assertThat(api.at("/components/schemas/Delivered/properties").propertyNames())
                .contains("activityType", "participants");
    }

    private static JsonNode read(String path) {
        return api.get("paths").get(path).get("get");
    }
}
