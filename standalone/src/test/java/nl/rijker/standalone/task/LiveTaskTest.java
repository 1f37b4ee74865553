package nl.rijker.standalone.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rijker.contract.json.Json;
import nl.rijker.query.feed.LogTable;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.directory.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class LiveTaskTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir static Path home;

    private static @Nullable Installed live;
    private static String administrator = "";

    @BeforeAll
    static void start() throws Exception {
        live = Installed.in(home, Kind.LIVE);
        administrator = passwords().path("beheer").asString();
        live().ask("passwords", Map.of("seen", "beheer"));
    }

    @AfterAll
    static void stop() {
        live().close();
    }

    @Test
    void a_password_is_shown_until_somebody_saw_it() {
        assertThat(passwords().has("beheer")).isFalse();
        live().ask("user", Map.of("user", "lost", "role", "council"));
        assertThat(passwords().path("lost").asString())
                .hasSize(20)
                .isNotEqualTo(passwords().path("lost").asString());

        live().ask("passwords", Map.of("seen", "lost"));

        assertThat(passwords()).isEmpty();
    }

    @Test
    void what_is_wrong_with_consent_is_told_in_a_sentence() {
        Map<String, String> consent =
                Map.of(
                        "command",
                        "record-consent",
                        "provider",
                        "onbekend",
                        "client",
                        "OP-1",
                        "purpose",
                        "RESEARCH",
                        "givenBy",
                        "BOTH",
                        "ageBand",
                        "FROM_12_TO_15",
                        "birthYear",
                        "2010",
                        "text",
                        "tekst-3",
                        "givenOn",
                        "2024-03-01");
        Map<String, String> lacking = new HashMap<>(consent);
        lacking.remove("givenBy");

        assertThatThrownBy(() -> live().ask("client", consent))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("De aanbieder \"onbekend\" is niet bekend");
        assertThatThrownBy(() -> live().ask("client", lacking))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("givenBy");
    }

    @Test
    void a_definition_is_loaded_once_by_file_or_name() throws Exception {
        assertThat(load("rosenberg")).isEqualTo("rosenberg is geladen (gebeurtenissen: 2).");
        long before = head();
        assertThat(load("rosenberg")).isEqualTo("rosenberg was al geladen; er is niets veranderd.");
        Path file = home.resolve("kader.json");
        Files.writeString(file, framework("KADER").toString());
        assertThat(loadFile(file)).contains("is geladen (gebeurtenissen: ");
        assertThat(loadFile(file)).contains("was al geladen");
        assertThat(head()).isGreaterThan(before + 200);
    }

    @Test
    void a_framework_of_which_one_element_is_refused_leaves_nothing_behind() throws Exception {
        ObjectNode framework = framework("HALF");
        ArrayNode norms = (ArrayNode) framework.get("norms");
        norms.add(norms.get(0));
        Path file = Files.writeString(home.resolve("half.json"), framework.toString());
        long before = head();

        assertThatThrownBy(() -> loadFile(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Er is niets geladen: onderdeel")
                .hasMessageContaining("(set-norm) is geweigerd. Er is al een inzetnorm");
        assertThat(head()).isEqualTo(before);

        norms.remove(norms.size() - 1);
        Files.writeString(file, framework.toString());
        assertThat(loadFile(file)).contains("is geladen");
    }

    @Test
    void a_framework_with_an_unknown_factor_is_refused() throws Exception {
        ObjectNode framework = framework("FACTOR");
        ((ObjectNode) framework.at("/activityTypes/0/factorLinks/0")).put("factor", "BF99");
        Path file = Files.writeString(home.resolve("factor.json"), framework.toString());

        assertThatThrownBy(() -> loadFile(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("De factor \"BF99\" staat niet in het beleidskader.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''               | is leeg
                    '{'              | Regel 1 van
                    '{\n"a":,}'      | Regel 2 van
                    '[]'             | geen geldige JSON
                    '{"a":1}'        | Het veld "code" ontbreekt.
                    '{"instrument":7}' | in het veld "instrument" klopt niet
                    """)
    void a_file_that_is_no_definition_is_refused_in_a_sentence(String text, String sentence)
            throws Exception {
        Path file = Files.writeString(Files.createTempFile(home, "wrong", ".json"), text);

        assertThatThrownBy(() -> loadFile(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void whoever_is_added_gets_a_token_and_works() throws Exception {
        String token = token("beheer", administrator);
        assertThat(post(token, "/v1/providers", "{\"provider\":\"de-brug\",\"name\":\"De Brug\"}"))
                .isEqualTo(201);
        String password =
                String.valueOf(
                        live().ask(
                                        "user",
                                        Map.of(
                                                "user",
                                                "jan",
                                                "role",
                                                "provider",
                                                "provider",
                                                "de-brug",
                                                "name",
                                                "Jan van De Brug"))
                                .result()
                                .get("password"));

        assertThat(
                        post(
                                token("jan", password),
                                "/v1/providers",
                                "{\"provider\":\"p\",\"name\":\"P\"}"))
                .isEqualTo(403);
        assertThat(live().message("user", Map.of()).lines())
                .anyMatch(line -> line.matches("jan +provider +de-brug +Jan van De Brug"));
        live().ask("passwords", Map.of("seen", "jan"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    beheer    | council   |         | x             | Er is al een gebruiker 'beheer'
                    a b       | council   |         | x             | De gebruikersnaam 'a b' kan niet
                    111222333 | council   |         | x             | burgerservicenummer
                    eva       | baas      |         | x             | De rol 'baas' bestaat niet
                    eva       | scraper   |         | x             | voor een programma
                    eva       | provider  |         | x             | Geef --provider
                    eva       | council   | de-brug | x             | Geef --provider
                    eva       | provider  | nergens | x             | nog niet vastgelegd
                    eva       | council   |         | bsn 111222333 | burgerservicenummer
                    """)
    void a_user_who_can_not_be_added_is_refused_in_a_sentence(
            String user, String role, @Nullable String provider, String name, String sentence) {
        Map<String, String> arguments =
                provider == null
                        ? Map.of("user", user, "role", role, "name", name)
                        : Map.of("user", user, "role", role, "name", name, "provider", provider);

        assertThatThrownBy(() -> live().ask("user", arguments))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void the_description_of_the_api_is_silent_about_the_control_channel() throws Exception {
        String api =
                HTTP.send(
                                HttpRequest.newBuilder(URI.create(live().url("/v1/openapi.json")))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();

        assertThat(api).contains("/v1/tokens").doesNotContain("/control");
    }

    private static String token(String user, String password) throws Exception {
        String body = "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
        var answer =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(live().url("/v1/tokens")))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        return Json.mapper().readTree(answer.body()).path("token").asString();
    }

    private static int post(String token, String path, String body) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(live().url(path)))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Command-Id", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static ObjectNode framework(String code) throws Exception {
        try (var json = LiveTaskTest.class.getResourceAsStream("/frameworks/NIJ26.json")) {
            return ((ObjectNode) Json.mapper().readTree(java.util.Objects.requireNonNull(json)))
                    .put("code", code);
        }
    }

    private static JsonNode passwords() {
        return Json.mapper()
                .valueToTree(live().ask("passwords", Map.of()).result().get("passwords"));
    }

    private static String load(String name) {
        return live().message("load", Map.of("name", name));
    }

    private static String loadFile(Path file) {
        return live().message("load", Map.of("file", file.toString()));
    }

    private static long head() {
        return live().bean(LogTable.class).head();
    }

    private static Installed live() {
        if (live == null) {
            throw new IllegalStateException("not started");
        }
        return live;
    }
}
