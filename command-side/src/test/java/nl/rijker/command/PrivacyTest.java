package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PrivacyTest {
    private static final List<String> PLANTED =
            List.of(
                    "Zeldzaamschool",
                    "KLANT-4711",
                    "klant-4711",
                    "2025-09-17",
                    "2025-09-18",
                    "2025-09-19",
                    "2025-09-20",
                    "2025-09-21",
                    "geheime uitleg",
                    "1=5 2=4 3=5",
                    "avond-van-die-ene");

    private static final Pattern HEX = Pattern.compile("\\\\x([0-9a-f]+)");

    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static String trajectory = "";

    @BeforeAll
    static void record_something_in_every_encrypted_field() {
        Town town = Town.in(APP);
        String id = Client.newId();
        trajectory = id;
        String path = "/v1/trajectories/" + id;
        Town.created(
                town.worker.post(
                        "/v1/trajectories",
                        Town.trajectory(id)
                                .put("clientNumber", "KLANT-4711")
                                .put("startedOn", "2025-09-17")
                                .put("birthYear", 1998)
                                .put("school", "Zeldzaamschool")));
        ObjectNode measurement = Town.measurement("T0", "2025-09-18", 5, 4, 5);
        Town.created(town.worker.post(path + "/measurements", measurement));
        Town.accepted(
                town.worker.put(
                        path + "/measurements/three.1/T0",
                        Town.measurement("T0", "2025-09-19", 5, 4, 5)
                                .put("reason", "WRONG_DATE")
                                .put("explanation", "geheime uitleg een")));
        Town.accepted(
                town.worker.post(
                        path + "/measurements/three.1/T0/withdrawal",
                        Town.json("{'reason':'OTHER','explanation':'geheime uitleg twee'}")));
        ObjectNode attendance =
                Town.json(
                        "{'attendance':'a1','attendedOn':'2025-09-20','minutes':45,'session':'avond-van-die-ene'}");
        Town.created(town.worker.post(path + "/attendances", attendance));
        Town.accepted(
                town.worker.put(
                        path + "/attendances/a1",
                        attendance
                                .put("reason", "OTHER")
                                .put("explanation", "geheime uitleg drie")));
        Town.accepted(
                town.worker.post(
                        path + "/attendances/a1/withdrawal",
                        Town.json("{'reason':'OTHER','explanation':'geheime uitleg vier'}")));
        Town.accepted(
                town.worker.post(
                        path + "/end",
                        Town.json(
                                "{'endedOn':'2025-09-21','reason':'UNKNOWN','explanation':'geheime uitleg vijf'}")));
        Town.accepted(
                town.worker.post(
                        path + "/withdrawal",
                        Town.json("{'reason':'OTHER','explanation':'geheime uitleg zes'}")));
    }

    @Test
    void no_table_shows_what_is_sealed() {
        for (String table :
                List.of(
                        "event",
                        "handled_command",
                        "reference",
                        "person",
                        "subject_key",
                        "provider_key")) {
            List<String> rows = readable(table);
            assertThat(rows).isNotEmpty();
            for (String planted : PLANTED) {
                assertThat(rows).noneMatch(row -> row.contains(planted));
            }
        }
    }

    /** Four digits turn up in random numbers too, so the field itself is looked at. */
    @Test
    void a_birth_year_is_sealed() {
        JsonNode started = Json.mapper().readTree(APP.database().payload(trajectory, 0));
        assertThat(started.get("birthYear").asString()).matches("1:[A-Za-z0-9+/]{40,}=*");
    }

    @Test
    void the_search_would_find_what_is_not_sealed() {
        assertThat(readable("event")).anyMatch(row -> row.contains("girls-1"));
    }

    @Test
    void the_metadata_of_every_event_holds_its_user_and_its_command_and_nothing_else() {
        List<String> metadata =
                APP.database().rows("SELECT convert_from(meta_data, 'UTF8') FROM event");
        assertThat(metadata).hasSizeGreaterThan(15);
        for (String one : metadata) {
            JsonNode json = Json.mapper().readTree(one);
            assertThat(json.propertyNames()).containsExactlyInAnyOrder("user", "command");
            assertThat(json.get("user").asString()).startsWith("user-");
            assertThat(json.get("command").asString()).hasSize(36);
        }
    }

    @Test
    void every_event_stands_under_its_logical_name_and_revision() {
        assertThat(APP.database().rows("SELECT DISTINCT payload_type FROM event"))
                .contains("framework-adopted", "trajectory-started", "measurement-corrected")
                .allMatch(name -> name.matches("[a-z-]+"));
        assertThat(APP.database().rows("SELECT DISTINCT payload_revision FROM event"))
                .containsExactlyInAnyOrder("1", "2");
    }

    /** The rows of a table with their binary columns as text. */
    private static List<String> readable(String table) {
        return APP.database().rows("SELECT t::text FROM " + table + " t").stream()
                .map(row -> HEX.matcher(row).replaceAll(bytes -> text(bytes.group(1))))
                .toList();
    }

    private static String text(String hex) {
        return Matcher.quoteReplacement(
                new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1));
    }
}
