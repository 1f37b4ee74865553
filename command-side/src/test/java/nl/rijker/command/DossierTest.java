package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.rijker.command.Client.Answer;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DossierTest {
    private static final String DOSSIER = "/v1/subjects/dossier";

    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Town town = Town.at(APP);

    @BeforeAll
    static void somebody_is_known() {
        town = Town.in(APP);
        String path = start("KLANT-1");
        Town.created(
                town.worker.post(
                        path + "/measurements", Town.measurement("T0", "2025-09-18", 5, 4, 5)));
        Town.created(
                town.worker.post(
                        path + "/attendances",
                        Town.json(
                                "{'attendance':'a1','attendedOn':'2025-09-20','minutes':45,'session':'avond-1'}")));
        Town.accepted(
                town.worker.post(
                        path + "/end",
                        Town.json(
                                "{'endedOn':'2025-09-21','reason':'BY_AGREEMENT','explanation':'ging"
                                        + " <goed>'}")));
    }

    @Test
    void a_dossier_shows_what_is_sealed_and_what_is_clear() {
        Answer answer = town.worker.post(DOSSIER, asked("klant-1"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonNode facts = answer.json().get("facts");
        assertThat(facts)
                .extracting(fact -> fact.get("event").asString())
                .containsExactly(
                        "trajectory-started",
                        "measurement-recorded",
                        "attendance-recorded",
                        "trajectory-ended");
        assertThat(facts.at("/0/content/startedOn").asString()).isEqualTo("2025-09-17");
        assertThat(facts.at("/0/content/school").asString()).isEqualTo("Zeldzaamschool");
        assertThat(facts.at("/0/content/birthYear").asString()).isEqualTo("2010");
        assertThat(facts.at("/1/content/takenOn").asString()).isEqualTo("2025-09-18");
        assertThat(facts.at("/1/content/answers").asString()).isEqualTo("1=5 2=4 3=5");
        assertThat(facts.at("/1/content/scores/scales")).isNotEmpty();
        assertThat(facts.at("/2/content/attendedOn").asString()).isEqualTo("2025-09-20");
        assertThat(facts.at("/2/content/session").asString()).isEqualTo("avond-1");
        assertThat(facts.at("/3/content/explanation").asString()).isEqualTo("ging <goed>");
        assertThat(facts.at("/3/recordedBy").asString()).isEqualTo("user-PROVIDER");
    }

    @Test
    void a_dossier_is_a_page_for_people_with_the_same_for_machines_in_it() {
        String page =
                town.worker
                        .send(
                                town.worker
                                        .request(DOSSIER)
                                        .POST(BodyPublishers.ofString(asked("KLANT-1").toString()))
                                        .header("Content-Type", "application/json")
                                        .header("Accept", "text/html"))
                        .http()
                        .body();

        assertThat(page)
                .contains("<h2>Traject gestart</h2>", "Dag van de start", "Zeldzaamschool")
                .contains("ging &lt;goed&gt;", "Wie keek in uw gegevens")
                .doesNotContain("ging <goed>");
        String data = page.substring(page.indexOf("id=\"gegevens\">") + 14);
        assertThat(
                        Json.mapper()
                                .readTree(data.substring(0, data.indexOf("</script>")))
                                .at("/facts"))
                .hasSize(4);
    }

    @Test
    void a_read_is_in_the_access_log_and_only_an_administrator_sees_that() {
        String subject = subjectOf("KLANT-1");
        long before = linesAbout("dossier");
        town.worker.post(DOSSIER, asked("KLANT-1"));
        assertThat(linesAbout("dossier")).isEqualTo(before + 1);

        Answer log = town.administrator.get("/v1/access-log?purpose=controle");
        JsonNode lines = log.json().get("lines");
        assertThat(lines.at("/0/request").asString()).isEqualTo("dossier");
        assertThat(lines.at("/0/user").asString()).isEqualTo("user-PROVIDER");
        assertThat(lines.at("/0/purpose").asString()).isEqualTo("verzoek om inzage");
        assertThat(lines.at("/0/subject").asString()).isEqualTo(subject);
        assertThat(
                        town.administrator
                                .get("/v1/access-log")
                                .json()
                                .at("/lines/0/request")
                                .asString())
                .isEqualTo("access-log");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_sees_the_access_log(Role role) {
        Client other =
                town.as(role, role == Role.PROVIDER || role == Role.IMPORTER ? Town.BRUG : null);

        assertThat(other.get("/v1/access-log").status()).isEqualTo(403);
    }

    @Test
    void a_read_that_is_refused_is_no_read() {
        long before = linesAbout("dossier");

        assertThat(town.otherWorker.post(DOSSIER, asked("KLANT-1")).code())
                .isEqualTo("subject-unknown");
        assertThat(town.worker.post(DOSSIER, asked("KLANT-2")).code()).isEqualTo("subject-unknown");
        for (Role role : List.of(Role.MONITOR, Role.EVALUATOR, Role.COUNCIL, Role.ADMINISTRATOR)) {
            assertThat(town.as(role, null).post(DOSSIER, asked("KLANT-1")).status()).isEqualTo(403);
        }
        assertThat(town.as(Role.IMPORTER, Town.BRUG).post(DOSSIER, asked("KLANT-1")).status())
                .isEqualTo(403);

        assertThat(linesAbout("dossier")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "BSN 111222333", "a\u0000b"})
    void a_purpose_is_words_without_a_bsn(String purpose) {
        assertThat(town.worker.post(DOSSIER, asked("KLANT-1").put("purpose", purpose)).status())
                .isIn(400, 422);
    }

    @Test
    void a_preview_counts_what_goes_and_what_stays_and_is_a_read() {
        String subject = subjectOf("KLANT-1");
        long before = linesAbout("erasure-preview");

        JsonNode preview =
                town.worker
                        .post(
                                "/v1/subjects/erasure/preview",
                                Json.mapper().createObjectNode().put("clientNumber", "KLANT-1"))
                        .json();

        assertThat(preview.get("trajectories").asInt()).isEqualTo(1);
        assertThat(preview.get("facts").asInt()).isEqualTo(4);
        assertThat(preview.get("sealedFields").asInt()).isEqualTo(9);
        assertThat(preview.get("unique").asBoolean()).isTrue();
        assertThat(preview.get("subject").asString()).isEqualTo(subject);
        assertThat(linesAbout("erasure-preview")).isEqualTo(before + 1);
    }

    @Test
    void whoever_was_erased_has_no_dossier() {
        start("KLANT-3");
        String subject = subjectOf("KLANT-3");
        town.worker.post(
                "/v1/subjects/erasure",
                Town.json("{'subject':'" + subject + "','ground':'REQUEST'}"));

        assertThat(town.worker.post(DOSSIER, asked("KLANT-3")).code()).isEqualTo("subject-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM access_log",
                "UPDATE access_log SET purpose = 'anders'",
                "TRUNCATE access_log"
            })
    void the_command_side_can_not_change_what_was_noted(String sql) throws SQLException {
        try (Connection connection = APP.database().as("rijker_command");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void another_municipality_sees_no_line() throws SQLException {
        town.worker.post(DOSSIER, asked("KLANT-1"));
        try (Connection connection = APP.database().as("rijker_command");
                Statement statement = connection.createStatement()) {
            statement.execute("SET rijker.municipality = 'GM0001'");
            var count = statement.executeQuery("SELECT count(*) FROM access_log");
            count.next();
            assertThat(count.getLong(1)).isZero();
        }
    }

    private static String start(String clientNumber) {
        String id = Client.newId();
        Town.created(
                town.worker.post(
                        "/v1/trajectories",
                        Town.trajectory(id)
                                .put("clientNumber", clientNumber)
                                .put("startedOn", "2025-09-17")
                                .put("birthYear", 2010)
                                .put("school", "Zeldzaamschool")));
        return "/v1/trajectories/" + id;
    }

    private static ObjectNode asked(String clientNumber) {
        return Json.mapper()
                .createObjectNode()
                .put("clientNumber", clientNumber)
                .put("purpose", "verzoek om inzage");
    }

    private static String subjectOf(String clientNumber) {
        return town.worker
                .post(
                        "/v1/subjects/erasure/preview",
                        Json.mapper().createObjectNode().put("clientNumber", clientNumber))
                .json()
                .get("subject")
                .asString();
    }

    private static long linesAbout(String request) {
        return Long.parseLong(
                APP.database()
                        .rows("SELECT count(*) FROM access_log WHERE request = '" + request + "'")
                        .getFirst());
    }
}
