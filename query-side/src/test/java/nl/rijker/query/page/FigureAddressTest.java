package nl.rijker.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What may stand in the address of a figure, over HTTP. */
class FigureAddressTest {
    private static PageServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = PageServer.holding(MeasuredCity.log());
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "change?factor=%00, 400, parameter-unreadable",
        "change?factor=111222333, 400, person-in-address",
        "change?knowAt=2025-01-01, 400, parameter-unknown",
        "change?area=noord&area=noord, 400, parameter-repeated",
        "change?area=nergens, 400, code-unknown",
        "change?validFrom=%2B999999999-01-01, 400, parameter-invalid",
        "change?validFrom=2025-02-01&validTo=2025-01-01, 400, parameter-invalid",
        "delivery?by=FACTOR, 400, parameter-invalid",
        "delivery?validFrom=2025-02-02, 400, parameter-invalid",
        "school-hours?by=AREA, 400, parameter-unknown",
        "quarters/2025-Q1?knownAt=2025-01-01, 400, parameter-unknown",
        "quarters/111222333, 400, parameter-invalid",
        "quarters/2999-Q1, 404, quarter-not-closed"
    })
    void whatCannotBeAnsweredIsRefusedAndNotedWithoutItsValue(
            String address, int status, String code) throws Exception {
        HttpResponse<String> answer = get(address, "toets");

        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode problem = Json.mapper().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("title").asString()).matches("[A-Z][a-z ]+");
        assertThat(problem.get("detail").asString())
                .isNotEqualTo(problem.get("detailEn").asString());
        assertThat(server.requestsLogged().getLast())
                .startsWith("refused " + code + ": ")
                .doesNotContain("111222333");
    }

    @Test
    void aFigureThatCanBeAnsweredIs() throws Exception {
        assertThat(get("change?by=FACTOR,AREA&validFrom=2026-01-01", "toets").statusCode())
                .isEqualTo(200);
        assertThat(server.requestsLogged().getLast()).startsWith("change FigureRequest[");
    }

    @Test
    void aPurposeIsNotedReadably() throws Exception {
        assertThat(get("change", "contract\t14").statusCode()).isEqualTo(200);
        assertThat(get("change", "over 111222333").statusCode()).isEqualTo(403);
        assertThat(server.requestsLogged().getLast()).startsWith("refused purpose-missing: ");
    }

    private static HttpResponse<String> get(String address, String purpose) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/v1/figures/" + address))
                        .header(PageApplication.ROLE, Role.EVALUATOR.name())
                        .header(PageApplication.PURPOSE, purpose)
                        .build(),
                BodyHandlers.ofString());
    }
}
