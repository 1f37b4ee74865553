package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import nl.rijker.command.Client.Answer;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two records of one person, and what was said by their numbers, over HTTP and in PostgreSQL. */
class JoinTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Town town = Town.at(APP);

    @BeforeAll
    static void a_town() {
        town = Town.in(APP);
    }

    @Test
    void a_joined_number_leads_to_the_kept_record_until_that_is_undone() {
        String one = subjectOf(start("J-11"));
        String two = subjectOf(start("J-12"));
        List<String> keyTable = keyTable();

        Answer joined = town.worker.post("/v1/subjects/joins", join("J-11", "J-12"));

        assertThat(joined.status()).as(joined.toString()).isEqualTo(200);
        assertThat(subjectOf(start("J-11"))).isEqualTo(two);
        assertThat(subjectOf(start("J-12"))).isEqualTo(two);

        Answer undone = town.worker.post("/v1/subjects/joins/undo", undo("J-11"));

        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(subjectOf(start("J-11"))).isEqualTo(one);
        assertThat(keyTable()).isEqualTo(keyTable);
        assertThat(APP.database().eventTypes(one))
                .containsExactly("subjects-joined", "join-undone");
    }

    @Test
    void every_no_says_why() {
        start("J-21");
        start("J-22");
        assertThat(town.worker.post("/v1/subjects/joins", join("J-21", "J-99")).code())
                .isEqualTo("subject-unknown");
        assertThat(town.worker.post("/v1/subjects/joins", join("J-21", "J-21")).code())
                .isEqualTo("subjects-are-one");
        assertThat(town.worker.post("/v1/subjects/joins/undo", undo("J-21")).code())
                .isEqualTo("subjects-not-joined");
        assertThat(town.otherWorker.post("/v1/subjects/joins", join("J-21", "J-22")).code())
                .isEqualTo("other-provider");
        assertThat(
                        town.as(Role.MONITOR, null)
                                .post("/v1/subjects/joins", join("J-21", "J-22"))
                                .code())
                .isEqualTo("role-not-allowed");
    }

    /** The number exists at the other provider; asking there doesn't show it. */
    @Test
    void nobody_is_joined_across_providers() {
        start("J-31");
        Answer across =
                town.otherWorker.post(
                        "/v1/subjects/joins", join("J-31", "J-31").put("provider", "de-kei"));

        assertThat(across.code()).isEqualTo("subject-unknown");
    }

    @Test
    void erasing_one_of_two_joined_records_erases_both() {
        String one = subjectOf(start("J-41"));
        String two = subjectOf(start("J-42"));
        town.worker.post("/v1/subjects/joins", join("J-41", "J-42"));

        Answer erased =
                town.worker.post(
                        "/v1/subjects/erasure",
                        Json.mapper()
                                .createObjectNode()
                                .put("subject", one)
                                .put("ground", "REQUEST"));

        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        for (String subject : List.of(one, two)) {
            assertThat(count("subject_key", subject)).isEqualTo("0");
            assertThat(count("person", subject)).isEqualTo("0");
            assertThat(APP.erasedSubjects()).anyMatch(line -> line.startsWith(subject));
        }
        assertThat(town.worker.post("/v1/subjects/joins/undo", undo("J-41")).code())
                .isEqualTo("subject-unknown");
        assertThat(town.worker.post("/v1/subjects/joins", join("J-41", "J-42")).code())
                .isEqualTo("subject-unknown");
        assertThat(subjectOf(start("J-41"))).isNotIn(one, two);
    }

    /** Whichever of the two numbers is asked for, and whichever of the two it is asked about. */
    @Test
    void show_preview_and_withdraw_are_of_the_person_by_either_number() {
        String one = start("J-111");
        String two = start("J-112");
        town.worker.post("/v1/subjects/joins", join("J-111", "J-112"));

        for (String number : List.of("J-111", "J-112")) {
            JsonNode dossier =
                    town.worker
                            .post("/v1/subjects/dossier", numbered(number).put("purpose", "proef"))
                            .json();
            assertThat(dossier.get("subject").asString()).isEqualTo(subjectOf(two));
            assertThat(dossier.get("facts"))
                    .extracting(fact -> fact.get("event").asString())
                    .containsExactlyInAnyOrder(
                            "trajectory-started", "trajectory-started", "subjects-joined");
            JsonNode preview =
                    town.worker.post("/v1/subjects/erasure/preview", numbered(number)).json();
            assertThat(preview.get("subject").asString()).isEqualTo(subjectOf(two));
            assertThat(preview.get("trajectories").asInt()).isEqualTo(2);
        }
        assertThat(
                        town.worker
                                .post("/v1/subjects/withdrawal", numbered("J-111"))
                                .json()
                                .get("trajectories")
                                .asInt())
                .isEqualTo(2);
        for (String trajectory : List.of(one, two)) {
            assertThat(APP.database().eventTypes(trajectory)).endsWith("trajectory-withdrawn");
        }
    }

    /** What was separate once more is erased separately. */
    @Test
    void after_undoing_only_the_one_that_is_erased_goes() {
        String one = subjectOf(start("J-121"));
        String two = subjectOf(start("J-122"));
        Town.accepted(town.worker.post("/v1/subjects/joins", join("J-121", "J-122")));
        Town.accepted(town.worker.post("/v1/subjects/joins/undo", undo("J-121")));

        Town.accepted(
                town.worker.post(
                        "/v1/subjects/erasure",
                        Json.mapper()
                                .createObjectNode()
                                .put("subject", one)
                                .put("ground", "REQUEST")));

        assertThat(count("subject_key", one)).isEqualTo("0");
        assertThat(count("subject_key", two)).isEqualTo("1");
        assertThat(subjectOf(start("J-122"))).isEqualTo(two);
    }

    private static ObjectNode numbered(String number) {
        return Json.mapper().createObjectNode().put("clientNumber", number);
    }

    @Test
    void consent_comes_before_everything_else_and_keeps_no_number() {
        Answer agreed =
                town.worker.post("/v1/subjects/consents", consent("J-51", "RESEARCH", "BOTH"));

        assertThat(agreed.status()).as(agreed.toString()).isEqualTo(201);
        assertThat(subjectOf(start("J-51"))).isEqualTo(agreed.json().get("id").asString());
        assertThat(
                        town.worker
                                .post("/v1/subjects/consents/withdrawal", withdrawal("J-51"))
                                .status())
                .isEqualTo(200);
        assertThat(town.worker.post("/v1/subjects/consents/withdrawal", withdrawal("J-51")).code())
                .isEqualTo("consent-missing");
        for (String table : List.of("event", "reference", "handled_command", "person")) {
            assertThat(APP.database().rows("SELECT t::text FROM " + table + " t"))
                    .noneMatch(row -> row.contains("J-51"));
        }
    }

    @Test
    void consent_that_is_refused_leaves_nobody_behind() {
        int known = keyTable().size();

        Answer refused =
                town.worker.post(
                        "/v1/subjects/consents", consent("J-61", "RESEARCH", "YOUNG_PERSON"));

        assertThat(refused.code()).isEqualTo("consent-needs-representative");
        assertThat(keyTable()).hasSize(known);
    }

    @Test
    void an_objection_stops_records_once_it_is_granted_and_by_whichever_number() {
        String trajectory = start("J-71");
        start("J-72");
        String path = "/v1/trajectories/" + trajectory;
        ObjectNode measurement = Town.measurement("T0", "2025-09-18", 5, 4, 5);
        Town.created(town.worker.post(path + "/measurements", measurement));
        ObjectNode objection =
                body("J-72")
                        .put("objection", "b-1")
                        .put("purpose", "ACCOUNTABILITY")
                        .put("raisedOn", "2025-10-01");
        Town.created(town.worker.post("/v1/subjects/objections", objection));
        Town.accepted(town.worker.post("/v1/subjects/joins", join("J-71", "J-72")));
        ObjectNode later = Town.measurement("T1", "2025-10-18", 5, 4, 5);
        Town.created(town.worker.post(path + "/measurements", later));

        Town.accepted(
                town.worker.post(
                        "/v1/subjects/objections/b-1/decision",
                        body("J-71").put("decision", "GRANTED")));

        ObjectNode more = Town.measurement("T2", "2025-11-18", 5, 4, 5);
        assertThat(town.worker.post(path + "/measurements", more).code())
                .isEqualTo("objection-granted");
        assertThat(
                        town.worker
                                .put(
                                        path + "/measurements/three.1/T1",
                                        later.put("reason", "WRONG_DATE"))
                                .code())
                .isEqualTo("objection-granted");
        assertThat(
                        town.worker
                                .post(
                                        path + "/attendances",
                                        Town.json(
                                                "{'attendance':'a1','attendedOn':'2025-09-20','minutes':45}"))
                                .code())
                .isEqualTo("objection-granted");
        assertThat(
                        town.worker
                                .post(
                                        "/v1/trajectories",
                                        Town.trajectory(Client.newId()).put("clientNumber", "J-71"))
                                .code())
                .isEqualTo("objection-granted");
        Town.accepted(
                town.worker.post(
                        path + "/measurements/three.1/T1/withdrawal",
                        Town.json("{'reason':'OBJECTION'}")));
        Town.accepted(
                town.worker.post(
                        path + "/end",
                        Town.json("{'endedOn':'2025-11-21','reason':'BY_YOUNG_PERSON'}")));
    }

    @Test
    void what_rests_on_consent_needs_it_and_ends_with_it() {
        String id = Client.newId();
        ObjectNode onConsent =
                Town.trajectory(id).put("clientNumber", "J-81").put("legalBasis", "CONSENT");
        int known = keyTable().size();

        assertThat(town.worker.post("/v1/trajectories", onConsent).code())
                .isEqualTo("consent-missing");
        assertThat(keyTable()).hasSize(known);

        Town.created(
                town.worker.post("/v1/subjects/consents", consent("J-81", "DELIVERY", "BOTH")));
        Town.created(town.worker.post("/v1/trajectories", onConsent));
        String measurements = "/v1/trajectories/" + id + "/measurements";
        Town.created(town.worker.post(measurements, Town.measurement("T0", "2025-09-18", 5, 4, 5)));
        Town.accepted(
                town.worker.post(
                        "/v1/subjects/consents/withdrawal",
                        withdrawal("J-81").put("purpose", "DELIVERY")));
        assertThat(
                        town.worker
                                .post(measurements, Town.measurement("T1", "2025-10-18", 5, 4, 5))
                                .code())
                .isEqualTo("consent-missing");
    }

    /** Whoever was born in 2009 is 16 since 2025 and certainly so now. */
    @Test
    void consent_of_a_representative_does_not_outlive_the_sixteenth_birthday() {
        ObjectNode consent =
                consent("J-91", "DELIVERY", "REPRESENTATIVE")
                        .put("birthYear", 2009)
                        .put("givenOn", "2024-02-10");
        Town.created(town.worker.post("/v1/subjects/consents", consent));
        ObjectNode start =
                Town.trajectory(Client.newId())
                        .put("clientNumber", "J-91")
                        .put("legalBasis", "CONSENT");

        assertThat(town.worker.post("/v1/trajectories", start).code())
                .isEqualTo("consent-to-ask-again");

        Town.created(
                town.worker.post(
                        "/v1/subjects/consents",
                        consent("J-91", "DELIVERY", "YOUNG_PERSON")
                                .put("ageBand", "FROM_16_TO_18")
                                .put("birthYear", 2009)
                                .put("givenOn", "2026-02-10")));
        Town.created(town.worker.post("/v1/trajectories", start));
    }

    @Test
    void who_must_be_asked_again_is_listed_for_their_provider_and_that_is_noted() {
        int year = Year.now(ZoneOffset.UTC).getValue();
        String grown = underARepresentative("J-101", year - 17);
        String growing = underARepresentative("J-102", year - 16);
        underARepresentative("J-103", year - 15);

        JsonNode due = town.worker.get("/v1/subjects/consents/due?purpose=controle").json();

        assertThat(due.get("due").toString())
                .contains(
                        "{\"trajectory\":\"%s\",\"purpose\":\"DELIVERY\",\"month\":\"%d-02\",\"reason\":\"IS_16\",\"from\":\"%d-01-01\"}"
                                .formatted(grown, year - 3, year))
                .contains(
                        "{\"trajectory\":\"%s\",\"purpose\":\"DELIVERY\",\"month\":\"%d-02\",\"reason\":\"TURNS_16_THIS_YEAR\",\"from\":\"%d-01-01\"}"
                                .formatted(growing, year - 2, year + 1));
        assertThat(due.get("due").size()).isEqualTo(2);
        assertThat(
                        APP.database()
                                .rows(
                                        "SELECT subject FROM access_log WHERE request = 'due-consents' AND purpose = 'controle'"))
                .containsExactlyInAnyOrder(subjectOf(grown), subjectOf(growing));
        assertThat(town.otherWorker.get("/v1/subjects/consents/due?purpose=x").json().get("due"))
                .isEmpty();
        assertThat(town.as(Role.MONITOR, null).get("/v1/subjects/consents/due?purpose=x").status())
                .isEqualTo(403);
        assertThat(town.worker.get("/v1/subjects/consents/due").code()).isEqualTo("field-missing");
    }

    private static String underARepresentative(String number, int birthYear) {
        Town.created(
                town.worker.post(
                        "/v1/subjects/consents",
                        consent(number, "DELIVERY", "REPRESENTATIVE")
                                .put("birthYear", birthYear)
                                .put("givenOn", (birthYear + 14) + "-02-10")));
        return start(number);
    }

    private static String start(String clientNumber) {
        String id = Client.newId();
        Town.created(
                town.worker.post(
                        "/v1/trajectories", Town.trajectory(id).put("clientNumber", clientNumber)));
        return id;
    }

    private static String subjectOf(String trajectory) {
        return Json.mapper()
                .readTree(APP.database().payload(trajectory, 0))
                .get("subject")
                .asString();
    }

    private static ObjectNode join(String number, String kept) {
        return body(number).put("keptClientNumber", kept);
    }

    private static ObjectNode undo(String number) {
        return body(number).put("reason", "WRONG_PERSON");
    }

    private static ObjectNode consent(String number, String purpose, String givenBy) {
        return body(number)
                .put("purpose", purpose)
                .put("givenBy", givenBy)
                .put("ageBand", "FROM_12_TO_15")
                .put("text", "tekst-3")
                .put("givenOn", "2025-02-10");
    }

    private static ObjectNode withdrawal(String number) {
        return body(number).put("purpose", "RESEARCH").put("withdrawnOn", "2025-03-10");
    }

    private static ObjectNode body(String number) {
        return Json.mapper()
                .createObjectNode()
                .put("provider", "de-brug")
                .put("clientNumber", number);
    }

    private static List<String> keyTable() {
        return APP.database().rows("SELECT p::text FROM person p ORDER BY client_hmac");
    }

    private static String count(String table, String subject) {
        return APP.database()
                .rows("SELECT count(*) FROM %s WHERE subject = '%s'".formatted(table, subject))
                .getFirst();
    }
}
