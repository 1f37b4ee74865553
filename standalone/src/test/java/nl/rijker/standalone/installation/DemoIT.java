package nl.rijker.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.rijker.contract.json.Json;
import nl.rijker.standalone.truth.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demo as a newcomer starts it: twenty thousand events, figures, a second start, the size. */
class DemoIT {
    private static final long EVENTS = 20_000;

    @TempDir static Path home;

    private static Installation installation = new Installation(Path.of("."));

    @BeforeAll
    static void demo() throws Exception {
        installation = new Installation(home);
        Installation.Ended started = installation.rijker("demo", "--events", Long.toString(EVENTS));
        assertThat(started.exitCode()).as(started.messages()).isZero();
        assertThat(started.results()).contains("/login/once/");
    }

    @AfterAll
    static void stop() throws Exception {
        installation.rijker("stop");
    }

    @Test
    void an_evaluator_sees_more_now_than_was_known_in_august_2025() throws Exception {
        JsonNode now = get("/v1/figures/change?factor=BF10");
        JsonNode then = get("/v1/figures/change?factor=BF10&knownAt=2025-08-01");

        assertThat(now.path("basis").path("position").asLong()).isEqualTo(EVENTS);
        assertThat(then.path("basis").path("position").asLong()).isBetween(1L, EVENTS - 1);
        assertThat(now.path("basis").path("marks").toString()).isEqualTo("[\"voorbeeldgegevens\"]");
        assertThat(now.path("figures")).isNotEmpty();
        for (int i = 0; i < now.path("figures").size(); i++) {
            JsonNode figure = now.path("figures").get(i);
            JsonNode earlier = then.path("figures").get(i);
            assertThat(earlier.path("measure")).isEqualTo(figure.path("measure"));
            assertThat(earlier.path("n").asLong())
                    .isPositive()
                    .isLessThan(figure.path("n").asLong());
            assertThat(figure.path("interval").path("low").asDouble())
                    .isLessThan(figure.path("interval").path("high").asDouble());
        }
    }

    @Test
    void figures_end_to_end_equal_those_in_memory_to_the_last_digit() throws Exception {
        JsonNode figures = get("/v1/figures/change?by=ACTIVITY_TYPE").path("figures");
        JsonNode inMemory =
                Json.mapper()
                        .readTree(
                                Json.mapper()
                                        .writeValueAsString(
                                                new Town(7, EVENTS).changeByActivityType()));

        assertThat(figures).hasSameSizeAs(inMemory);
        for (int i = 0; i < inMemory.size(); i++) {
            for (String field : inMemory.get(i).propertyNames()) {
                assertThat(figures.get(i).path(field)).isEqualTo(inMemory.get(i).path(field));
            }
        }
    }

    @Test
    void every_metric_and_the_first_page_say_that_the_data_is_made_up() throws Exception {
        List<String> series =
                text("scraper", "/actuator/prometheus")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList();

        assertThat(series)
                .isNotEmpty()
                .allMatch(line -> line.contains("data=\"voorbeeldgegevens\""));
        assertThat(text("evaluator", "/login")).contains("Voorbeeldgegevens");
    }

    @Test
    void the_feed_answers_over_its_address_as_it_does_here() throws Exception {
        String token = installation.rijker("token", "--role", "administrator").results();
        String url = installation.baseUrl().orElseThrow();

        Installation.Ended here = installation.rijker("feed", "status");
        Installation.Ended there = installation.rijkerWith(token, "feed", "status", "--url", url);

        assertThat(here.results()).startsWith("geboekt tot " + EVENTS);
        assertThat(there.results()).isEqualTo(here.results());
        assertThat(there.exitCode()).isZero();
        assertThat(
                        installation
                                .rijkerWith(
                                        token,
                                        "feed",
                                        "skip",
                                        "1",
                                        "--reason",
                                        "proef",
                                        "--url",
                                        url)
                                .messages())
                .contains("weigert met status");
        assertThat(installation.rijker("feed", "status", "--url", url).messages())
                .contains("RIJKER_TOKEN");
    }

    @Test
    void bad_rows_of_a_file_are_written_where_their_owner_wants_them() throws Exception {
        Path file =
                Files.writeString(
                        home.resolve("bad.csv"),
                        """
                        Activiteit;Interventie;Datum;Minuten;Bezoekers
                        a-1;nergens;2025-09-02;90;12
                        """);
        String provider = "--provider=" + Interventions.PROVIDER;
        Path first = home.resolve("first.csv");
        Installation.Ended refused =
                installation.rijker(
                        "import", "run", file.toString(), provider, "--errors=" + first);
        assertThat(refused.exitCode()).as(refused.messages()).isEqualTo(1);
        assertThat(Files.readString(first)).contains("bad.csv;2;Interventie;intervention-unknown;");

        String batch = refused.results().replaceAll("(?s).*als import (\\S+)\\..*", "$1");
        Path second = home.resolve("second.csv");
        assertThat(installation.rijker("import", "errors", batch, provider, "--out=" + second))
                .extracting(Installation.Ended::exitCode)
                .isEqualTo(0);
        assertThat(Files.readString(second)).contains(batch + ";2;Interventie;");
        Path third = home.resolve("third.csv");
        assertThat(
                        installation
                                .rijker("import", "errors", batch, provider, "--out=" + third)
                                .results())
                .contains("geen foute rijen");
        assertThat(third).doesNotExist();
    }

    @Test
    void a_second_demo_adds_nothing() throws Exception {
        Installation.Ended again = installation.rijker("demo");

        assertThat(again.exitCode()).isZero();
        assertThat(again.results()).contains("/login/once/");
        assertThat(
                        Json.mapper()
                                .readTree(installation.rijker("status", "--json").results())
                                .path("position")
                                .asLong())
                .isEqualTo(EVENTS);
    }

    @Test
    void the_process_stays_below_700_megabytes() throws Exception {
        String resident =
                Files.readAllLines(Path.of("/proc/" + installation.application().pid() + "/status"))
                        .stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .findFirst()
                        .orElseThrow();
        System.out.println("demo: " + resident);
        assertThat(Long.parseLong(resident.replaceAll("\\D", ""))).isLessThan(700 * 1024);
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        return Json.mapper().readTree(text("evaluator", path));
    }

    private static String text(String role, String path) throws IOException, InterruptedException {
        String token = installation.rijker("token", "--role", role).results();
        String base = installation.baseUrl().orElseThrow();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(base + path))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
