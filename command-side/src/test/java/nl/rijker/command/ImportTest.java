package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.batch.ImportOrder;
import nl.rijker.command.imports.Imports;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.recording.ImportReport;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SourceId;
import nl.rijker.contract.value.UserId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Files in: looked at, taken whole or in part, again, and taken back. */
class ImportTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Client importer = new Client("", null);
    private static Town town = Town.at(APP);

    @BeforeAll
    static void provider_with_a_running_intervention() {
        town = Town.in(APP);
        importer = town.as(Role.IMPORTER, Town.BRUG);
    }

    private static Answer send(String query, String file) {
        return send(query, file.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(String query, byte[] file) {
        return importer.send(
                importer.request("/v1/imports?" + query)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    private static String trajectories(String prefix, int count) {
        StringBuilder file =
                new StringBuilder(
                        "Traject;Cliëntnummer;Interventie;Startdatum;Leeftijd;Rechtsgrond\n");
        for (int i = 1; i <= count; i++) {
            file.append(
                    prefix
                            + i
                            + ";"
                            + prefix
                            + "K"
                            + i
                            + ";girls-1;1-9-2025;12-15;publieke taak\n");
        }
        return file.toString();
    }

    private static void expect(
            Answer answer, String result, long recorded, long repeated, long refused) {
        assertThat(answer.json().path("result").asString()).as(answer.toString()).isEqualTo(result);
        assertThat(
                        List.of(
                                answer.json().path("recorded").asLong(),
                                answer.json().path("repeated").asLong(),
                                answer.json().path("refused").asLong()))
                .as(answer.toString())
                .containsExactly(recorded, repeated, refused);
    }

    @Test
    void a_file_of_sessions_is_recorded_once_however_often_it_is_sent() {
        String file =
                """
                Activiteit;Interventie;Datum;Minuten;Bezoekers;Vastgelegd op
                s1;girls-1;2025-09-02;90;12;3-9-2025
                s2;girls-1;2025-09-03;60;8;
                """;
        long before = APP.database().events();

        Answer first = send("source=rooster", file);

        expect(first, "RECORDED", 2, 0, 0);
        assertThat(first.status()).isEqualTo(201);
        assertThat(APP.database().events()).isEqualTo(before + 4);
        assertThat(last("session-recorded"))
                .contains("\"batch\":\"" + first.json().path("batch").asString() + "\"");
        expect(send("source=rooster", file), "NOTHING_NEW", 0, 2, 0);
        expect(send("source=rooster", file + "s3;girls-1;2025-09-04;60;8;\n"), "RECORDED", 1, 2, 0);
        assertThat(APP.database().events()).isEqualTo(before + 7);
        assertThat(
                        APP.database()
                                .rows(
                                        "SELECT convert_from(payload,'UTF8') FROM event WHERE payload_type = 'session-recorded'"))
                .anyMatch(json -> json.contains("\"firstRecordedOn\":\"2025-09-03\""));
    }

    private static String last(String type) {
        return APP.database()
                .rows(
                        "SELECT convert_from(payload, 'UTF8') FROM event WHERE payload_type = '"
                                + type
                                + "' ORDER BY global_index DESC LIMIT 1")
                .getFirst();
    }

    @Test
    void a_known_number_with_another_content_changes_nothing() {
        String head = "Activiteit;Interventie;Datum;Minuten;Bezoekers\n";
        expect(send("source=d", head + "x1;girls-1;2025-09-02;90;12\n"), "RECORDED", 1, 0, 0);
        long before = APP.database().events();

        Answer other = send("source=d", head + "x1;girls-1;2025-09-02;90;13\n");

        expect(other, "REFUSED", 0, 0, 1);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/badRows/0/code").asString()).isEqualTo("row-differs");
        assertThat(APP.database().events()).isEqualTo(before);
    }

    @Test
    void trajectories_attendance_and_measurements_find_each_other_by_the_providers_own_numbers() {
        expect(send("source=cvs", trajectories("T", 3)), "RECORDED", 3, 0, 0);
        expect(
                send(
                        "source=cvs",
                        "traject,datum,minuten,nummer\nT1,2025-09-10,60,a1\nT1,2025-09-17,60,a2\nt2,2025-09-10,45,a3\n"),
                "RECORDED",
                3,
                0,
                0);
        String measurements =
                """
                Traject;Meetinstrument;Moment;Datum;Vraag;Antwoord
                T1;three.1;T0;2025-09-05;1;3
                T2;three.1;T0;2025-09-05;1;4
                T1;three.1;T0;2025-09-05;2;3
                T1;three.1;T0;2025-09-05;3;5
                T2;three.1;T0;2025-09-05;2;4
                T2;three.1;T0;2025-09-05;3;4
                """;
        Answer measured = send("source=cvs", measurements);
        expect(measured, "RECORDED", 2, 0, 0);
        assertThat(measured.json().path("kind").asString()).isEqualTo("MEASUREMENTS_LONG");
        Answer wide =
                send(
                        "source=cvs",
                        "traject\tinstrument\tmoment\tdatum\tv1\tv2\tv3\nT1\tthree.1\tT0\t5-9-2025\t3\t3\t5\nT1\tthree.1\tT1\t5-3-2026\t5\t5\t5\n");
        expect(wide, "RECORDED", 1, 1, 0);
        assertThat(last("measurement-recorded")).contains("\"later\":\"T1\"");
        assertThat(APP.database().rows("SELECT t::text FROM trajectory_name t"))
                .hasSizeGreaterThanOrEqualTo(3)
                .noneMatch(row -> row.contains("T1,") || row.contains("TK1"));
    }

    @Test
    void a_dry_run_says_all_and_writes_nothing() {
        String file = trajectories("D", 4) + "D9;geen naam;girls-1;1-9-2025;12-15;publieke taak\n";
        List<String> before = everything();

        Answer dry = send("source=cvs&dryRun=true", file);

        assertThat(dry.status()).isEqualTo(200);
        expect(dry, "REFUSED", 4, 0, 1);
        assertThat(dry.json().at("/badRows/0/row").asLong()).isEqualTo(6);
        assertThat(dry.json().at("/badRows/0/column").asString()).isEqualTo("Cliëntnummer");
        expect(send("source=cvs&dryRun=true", trajectories("D", 4)), "FINE", 4, 0, 0);
        assertThat(everything()).isEqualTo(before);
        assertThat(APP.imports())
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder ->
                                assertThat(folder)
                                        .isDirectoryNotContaining(
                                                one -> Files.exists(one.resolve("upload"))));
    }

    private static List<String> everything() {
        return List.of(
                        "event",
                        "handled_command",
                        "person",
                        "subject_key",
                        "provider_key",
                        "trajectory_name",
                        "import_batch")
                .stream()
                .map(table -> table + APP.database().rows("SELECT count(*) FROM " + table))
                .toList();
    }

    @Test
    void bad_rows_stop_a_file_unless_the_good_ones_may_go() throws Exception {
        String file = trajectories("B", 2) + "B9;BK9;girls-2;1-9-2025;12-15;publieke taak\n";
        long before = APP.database().events();

        Answer refused = send("source=cvs", file);

        expect(refused, "REFUSED", 2, 0, 1);
        assertThat(APP.database().events()).isEqualTo(before);
        String batch = refused.json().path("batch").asString();
        JsonNode found = importer.get("/v1/imports/" + batch).json();
        assertThat(found.at("/badRows/0/code").asString()).isEqualTo("intervention-unknown");
        assertThat(found.at("/badRows/0/column").asString()).isEqualTo("Interventie");
        assertThat(importer.get("/v1/imports/" + batch).json()).isEqualTo(found);

        expect(send("source=cvs&acceptGoodRows=true", file), "RECORDED", 2, 0, 1);
        assertThat(APP.database().events()).isEqualTo(before + 4);
    }

    @Test
    void revoking_withdraws_what_still_stands_and_leaves_the_rest() {
        expect(send("source=r", trajectories("R", 2)), "RECORDED", 2, 0, 0);
        String file =
                """
                Activiteit;Interventie;Datum;Minuten;Bezoekers
                r1;girls-1;2025-09-02;90;12
                r2;girls-1;2025-09-03;60;8
                """;
        Answer sessions = send("source=r", file);
        String batch = sessions.json().path("batch").asString();
        String session =
                APP.database()
                        .rows(
                                "SELECT result_id FROM handled_command WHERE import_batch = '"
                                        + batch
                                        + "' ORDER BY 1")
                        .getFirst();
        Town.accepted(
                town.worker.put(
                        "/v1/sessions/" + session,
                        Town.json(
                                "{'delivery':{'heldOn':'2025-09-02','minutes':80,'workerMinutes':80,'visits':11},'reason':'TYPING_ERROR'}")));

        Answer revoked =
                importer.send(
                        importer.request("/v1/imports/" + batch + "/revocation")
                                .POST(BodyPublishers.noBody()));

        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        assertThat(revoked.json().path("withdrawn").asLong()).isEqualTo(1);
        assertThat(revoked.json().path("left").asLong()).isEqualTo(1);
        assertThat(revoked.json().at("/facts/0/fact").asString()).contains(session);
        assertThat(last("session-withdrawn")).contains("IMPORT_REVOKED");
        expect(send("source=r", file), "RECORDED", 1, 1, 0);
    }

    @Test
    void a_revoked_trajectory_frees_its_number() {
        Answer first = send("source=v", trajectories("V", 2));
        String batch = first.json().path("batch").asString();
        expect(send("source=v", "traject;datum;minuten\nV1;2025-09-10;60\n"), "RECORDED", 1, 0, 0);

        Answer revoked =
                importer.send(
                        importer.request("/v1/imports/" + batch + "/revocation")
                                .POST(BodyPublishers.noBody()));

        assertThat(revoked.json().path("withdrawn").asLong()).as(revoked.toString()).isEqualTo(1);
        assertThat(revoked.json().path("left").asLong()).isEqualTo(1);
        expect(send("source=v", trajectories("V", 2)), "RECORDED", 1, 1, 0);
    }

    @Test
    void a_mapping_is_given_once_per_source() {
        String file = "Dossier;Wie;Waar;Vanaf;Grond\nM1;MK1;girls-1;1-9-2025;PUBLIC_TASK\n";
        expect(send("source=oud", file), "REFUSED", 0, 0, 1);
        Answer put =
                importer.send(
                        importer.request("/v1/imports/mappings/oud")
                                .header("Content-Type", "application/json")
                                .PUT(
                                        BodyPublishers.ofString(
                                                Json.mapper()
                                                        .writeValueAsString(
                                                                java.util.Map.of(
                                                                        "Dossier",
                                                                        "traject",
                                                                        "Wie",
                                                                        "clientnummer",
                                                                        "Waar",
                                                                        "interventie",
                                                                        "Vanaf",
                                                                        "datum",
                                                                        "Grond",
                                                                        "rechtsgrond")))));
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        expect(send("source=oud", file), "RECORDED", 1, 0, 0);
    }

    @Test
    void a_file_that_arrives_slowly_keeps_no_other_waiting() {
        InputStream arriving =
                FilesIn.arriving(
                        trajectories("SL", 1),
                        () -> expect(send("source=f", trajectories("F", 2)), "RECORDED", 2, 0, 0));

        ImportReport report =
                APP.bean(Imports.class)
                        .run(
                                new Actor(
                                        new UserId("slow"),
                                        Role.IMPORTER,
                                        Town.MUNICIPALITY,
                                        Town.BRUG),
                                new ImportOrder(new SourceId("slow"), null, false, false),
                                arriving,
                                (_, _, _) -> {});

        assertThat(report.recorded()).isOne();
    }

    @Test
    void windows_text_is_read_as_it_was_meant() {
        byte[] file =
                trajectories("Ë", 0)
                        .concat("W1;WK1;girls-1;1-9-2025;12-15;publieke taak\n")
                        .getBytes(Charset.forName("windows-1252"));
        expect(send("source=w", file), "RECORDED", 1, 0, 0);
    }

    @Test
    void who_may_not_record_may_not_import() {
        Client council = town.as(Role.COUNCIL, null);
        Answer no =
                council.send(
                        council.request("/v1/imports").POST(BodyPublishers.ofString("a;b\n1;2\n")));
        assertThat(no.status()).isEqualTo(403);
        assertThat(no.code()).isEqualTo("role-not-allowed");
    }
}
