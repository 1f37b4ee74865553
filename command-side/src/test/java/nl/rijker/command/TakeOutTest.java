package nl.rijker.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.rijker.command.intervention.InterventionCommand.PlanIntervention;
import nl.rijker.command.intervention.InterventionCommand.StartIntervention;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** What a provider takes out, read by a plain reader and compared with what was recorded. */
class TakeOutTest {
    private static final List<String> FILES =
            List.of(
                    "README.txt",
                    "interventies.csv",
                    "activiteiten.csv",
                    "trajecten.csv",
                    "metingen.csv",
                    "antwoorden.csv",
                    "aanwezigheid.csv",
                    "beeindigingen.csv",
                    "toestemmingen.csv",
                    "bezwaren.csv");

    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Town town = Town.at(APP);
    private static Map<String, String> files = Map.of();

    @BeforeAll
    static void much_is_recorded() throws Exception {
        town = Town.in(APP);
        recordAtTheBrug();
        recordAtTheKei();
        files = unzip(export(town.worker).body());
    }

    private static void recordAtTheBrug() {
        String path = "/v1/trajectories/";
        start(town.worker, "t-1", "girls-1", "B-1");
        start(town.worker, "t-2", "girls-1", "B-2");
        start(town.worker, "t-gone", "girls-1", "B-3");
        Town.created(
                town.worker.post(
                        path + "t-1/measurements", Town.measurement("T0", "2025-09-18", 5, 4, 5)));
        Town.created(
                town.worker.post(
                        path + "t-1/measurements", Town.measurement("T1", "2025-10-18", 1, 2, 3)));
        Town.accepted(
                town.worker.put(
                        path + "t-1/measurements/three.1/T1",
                        Town.measurement("T1", "2025-10-19", 2, 2, 3)
                                .put("reason", "WRONG_DATE")
                                .put("explanation", "=SUM(A1:A9);\"zo\"\nen zo")));
        Town.created(
                town.worker.post(
                        path + "t-2/measurements", Town.measurement("T0", "2025-09-20", 1, 1, 1)));
        Town.accepted(
                town.worker.post(
                        path + "t-2/measurements/three.1/T0/withdrawal",
                        Town.json("{'reason':'WRONG_PERSON'}")));
        ObjectNode attendance =
                Town.json("{'attendance':'a1','attendedOn':'2025-09-21','minutes':45}");
        Town.created(town.worker.post(path + "t-1/attendances", attendance));
        Town.created(
                town.worker.post(
                        path + "t-gone/attendances",
                        Town.json("{'attendance':'a1','attendedOn':'2025-09-22','minutes':30}")));
        Town.accepted(
                town.worker.post(
                        path + "t-2/end",
                        Town.json("{'endedOn':'2025-11-21','reason':'BY_AGREEMENT'}")));
        Town.created(
                town.worker.post(
                        "/v1/sessions",
                        Town.json(
                                "{'session':'s-1','intervention':'girls-1','delivery':{'heldOn':'2025-09-21','minutes':90,'workerMinutes':180,'visits':7}}")));
        Town.created(
                town.worker.post(
                        "/v1/subjects/consents",
                        Town.json(
                                "{'provider':'de-brug','clientNumber':'B-1','purpose':'STORY','givenBy':'BOTH','ageBand':'FROM_12_TO_15','text':'tekst-3','givenOn':'2025-09-01'}")));
        Town.created(
                town.worker.post(
                        "/v1/subjects/objections",
                        Town.json(
                                "{'provider':'de-brug','clientNumber':'B-2','objection':'b-1','purpose':'STORY','raisedOn':'2025-09-02','words':'+31 nee'}")));
        erase("t-gone");
    }

    private static void recordAtTheKei() {
        ObjectNode plan = Sample.of(PlanIntervention.class).put("intervention", "kei-1");
        ((ObjectNode) plan.get("plan"))
                .put("provider", "de-kei")
                .put("framework", "FW")
                .put("goal", "G1")
                .put("activityType", "ACT-1")
                .put("area", "GM9999");
        Town.created(town.otherWorker.post("/v1/interventions", plan));
        Town.accepted(
                town.otherWorker.post(
                        "/v1/interventions/kei-1/start",
                        Sample.of(StartIntervention.class).put("intervention", "kei-1")));
        start(town.otherWorker, "k-1", "kei-1", "B-1");
        Town.created(
                town.otherWorker.post(
                        "/v1/trajectories/k-1/measurements",
                        Town.measurement("T0", "2025-09-18", 5, 4, 5)));
    }

    @Test
    void the_files_stand_in_a_fixed_order_and_carry_no_time() throws Exception {
        byte[] zip = export(town.worker).body();
        assertThat(files.keySet()).containsExactlyElementsOf(FILES);
        assertThat(export(town.worker).body()).isEqualTo(zip);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    @Test
    void a_dutch_spreadsheet_reads_them() {
        files.forEach(
                (name, text) -> {
                    assertThat(text).startsWith("\uFEFF");
                    if (name.endsWith(".csv")) {
                        assertThat(text)
                                .startsWith("\uFEFFpositie;vastgelegd_op;soort;")
                                .contains("\r\n");
                    }
                });
    }

    @Test
    void every_fact_is_a_row_with_what_was_recorded() {
        assertThat(rows("interventies.csv"))
                .extracting(row -> row.get("stap"))
                .containsExactly("gepland", "gestart");
        assertThat(rows("activiteiten.csv"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row).containsEntry("activiteit", "s-1");
                            assertThat(row).containsEntry("datum", "2025-09-21");
                            assertThat(row).containsEntry("bezoeken", "7");
                        });
        assertThat(rows("trajecten.csv"))
                .extracting(row -> row.get("traject"))
                .containsExactly("t-1", "t-2", "t-gone");
        assertThat(rows("trajecten.csv").getFirst())
                .containsEntry("datum", "2025-09-01")
                .containsEntry("geboortejaar", "2011")
                .containsEntry("school", "Voorbeeldschool")
                .containsEntry("gewist", "");
        assertThat(rows("aanwezigheid.csv").getFirst())
                .containsEntry("datum", "2025-09-21")
                .containsEntry("minuten", "45");
        assertThat(rows("beeindigingen.csv"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("traject", "t-2")
                                        .containsEntry("datum", "2025-11-21")
                                        .containsEntry("reden_einde", "BY_AGREEMENT"));
        assertThat(rows("toestemmingen.csv"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("doel", "STORY")
                                        .containsEntry("datum", "2025-09-01")
                                        .containsEntry(
                                                "deelnemer",
                                                rows("trajecten.csv").getFirst().get("deelnemer")));
        assertThat(rows("bezwaren.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("toelichting", "'+31 nee"));
    }

    @Test
    void corrections_and_withdrawals_are_marked() {
        List<Map<String, String>> scores = rows("metingen.csv");
        assertThat(scores)
                .extracting(
                        row ->
                                row.get("traject")
                                        + " "
                                        + row.get("meetmoment")
                                        + " "
                                        + row.get("soort"))
                .containsExactly(
                        "t-1 T0 vastgelegd",
                        "t-1 T1 vastgelegd",
                        "t-1 T1 gecorrigeerd",
                        "t-2 T0 vastgelegd",
                        "t-2 T0 ingetrokken");
        assertThat(scores.getFirst())
                .containsEntry("score", "14,00")
                .containsEntry("datum", "2025-09-18");
        assertThat(scores.get(2))
                .containsEntry("score", "7,00")
                .containsEntry("reden", "WRONG_DATE");
    }

    @Test
    void what_looks_like_a_formula_is_text() {
        assertThat(rows("metingen.csv").get(2))
                .containsEntry("toelichting", "'=SUM(A1:A9);\"zo\"\nen zo");
        assertThat(files.get("README.txt")).contains("apostrof");
    }

    @Test
    void answers_are_long() {
        assertThat(rows("antwoorden.csv").subList(0, 3))
                .extracting(row -> row.get("vraag") + "=" + row.get("antwoord"))
                .containsExactly("1=5", "2=4", "3=5");
        assertThat(rows("antwoorden.csv")).hasSize(12);
    }

    @Test
    void of_whom_was_erased_nothing_sealed_is_left() {
        assertThat(rows("trajecten.csv").getLast())
                .containsEntry("traject", "t-gone")
                .containsEntry("datum", "")
                .containsEntry("geboortejaar", "")
                .containsEntry("school", "")
                .containsEntry("gewist", "gewist");
        assertThat(rows("aanwezigheid.csv").getLast())
                .containsEntry("minuten", "30")
                .containsEntry("datum", "")
                .containsEntry("gewist", "gewist");
    }

    @Test
    void no_other_provider_stands_in_it_and_the_other_has_its_own() throws Exception {
        assertThat(files.values()).noneMatch(text -> text.contains("k-1") || text.contains("kei"));
        Map<String, String> others = unzip(export(town.otherWorker).body());
        assertThat(others.get("trajecten.csv")).contains("k-1").doesNotContain("t-1", "girls-1");
        assertThat(rows(others, "metingen.csv")).hasSize(1);
        // The same young person at both has another mark at each.
        assertThat(rows(others, "trajecten.csv").getFirst().get("deelnemer"))
                .hasSize(16)
                .isNotEqualTo(rows("trajecten.csv").getFirst().get("deelnemer"));
    }

    @Test
    void no_client_number_and_no_subject_stands_in_it() {
        String subject =
                Json.mapper().readTree(APP.database().payload("t-1", 0)).get("subject").asString();
        assertThat(files.values())
                .noneMatch(text -> text.contains("B-1") || text.contains(subject));
    }

    @Test
    void every_column_is_explained() {
        String readme = files.get("README.txt");
        files.forEach(
                (name, text) -> {
                    if (name.endsWith(".csv")) {
                        assertThat(readme).contains("== " + name + " ==");
                        for (String column : parse(text).getFirst()) {
                            assertThat(readme).contains("- " + column + ": ");
                        }
                    }
                });
    }

    @Test
    void it_is_noted_of_everybody_who_is_in_it() {
        int before = noted();
        assertThat(export(town.worker).statusCode()).isEqualTo(200);
        // t-1 and t-2; who was erased isn't shown.
        assertThat(noted()).isEqualTo(before + 2);
    }

    @Test
    void nobody_else_takes_it_out() {
        for (Client other : List.of(town.as(Role.MONITOR, null), town.as(Role.EVALUATOR, null))) {
            assertThat(other.post("/v1/providers/own/export", purpose()).status()).isEqualTo(403);
        }
        assertThat(
                        town.worker
                                .post("/v1/providers/own/export", Json.mapper().createObjectNode())
                                .code())
                .isEqualTo("field-missing");
    }

    private static int noted() {
        return APP.database()
                .rows(
                        "SELECT request FROM access_log WHERE request = 'take-out' AND purpose = 'overstap'")
                .size();
    }

    private static void start(Client worker, String id, String intervention, String number) {
        Town.created(
                worker.post(
                        "/v1/trajectories",
                        Town.trajectory("00000000-" + id)
                                .put("trajectory", id)
                                .put("intervention", intervention)
                                .put("clientNumber", number)
                                .put("startedOn", "2025-09-01")
                                .put("birthYear", 2011)
                                .put("school", "Voorbeeldschool")));
    }

    private static void erase(String trajectory) {
        String subject =
                Json.mapper()
                        .readTree(APP.database().payload(trajectory, 0))
                        .get("subject")
                        .asString();
        Town.accepted(
                town.worker.post(
                        "/v1/subjects/erasure",
                        Json.mapper()
                                .createObjectNode()
                                .put("subject", subject)
                                .put("ground", "REQUEST")));
    }

    private static ObjectNode purpose() {
        return Json.mapper().createObjectNode().put("purpose", "overstap");
    }

    private static HttpResponse<byte[]> export(Client worker) {
        return worker.bytes("/v1/providers/own/export", purpose());
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static List<Map<String, String>> rows(String file) {
        return rows(files, file);
    }

    private static List<Map<String, String>> rows(Map<String, String> from, String file) {
        List<List<String>> lines = parse(String.valueOf(from.get(file)));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** A plain reader that shares nothing with the writer. */
    private static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                if (quoted && text.charAt(i - 1) == '"') {
                    cell.append('"');
                }
            } else if (quoted || (c != ';' && c != '\r' && c != '\n')) {
                cell.append(c);
            } else if (c != '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        return lines;
    }
}
