package nl.rijker.command;

import static nl.rijker.command.FilesIn.expect;
import static nl.rijker.command.FilesIn.expectBad;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rijker.command.Client.Answer;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A later file about what is known: what is new goes in, what differs is told. */
class ImportAgainTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static final String STARTS =
            "Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond;Einddatum;Reden einde\n";
    private static final String LATER = "row-differs";

    private static Town town = Town.at(APP);
    private static FilesIn files = new FilesIn(new Client("", null));

    @BeforeAll
    static void provider_with_a_running_intervention() {
        town = Town.in(APP);
        files = new FilesIn(town.as(Role.IMPORTER, Town.BRUG));
    }

    private static String start(String number, String ending) {
        return number + ";K" + number + ";girls-1;1-9-2025;publieke taak;" + ending + "\n";
    }

    private static List<String> events(String type, String words) {
        return APP
                .database()
                .rows(
                        "SELECT convert_from(payload, 'UTF8') FROM event WHERE payload_type = '"
                                + type
                                + "' ORDER BY global_index")
                .stream()
                .filter(json -> json.contains(words))
                .toList();
    }

    /** What the retention rule and the preview of an erasure go by. */
    private static List<String> ended() {
        return APP.database()
                .rows(
                        "SELECT trajectory || end_reason FROM subject_trajectory"
                                + " WHERE ended IS NOT NULL ORDER BY 1");
    }

    private static String batch(Answer answer) {
        return "\"batch\":\"" + answer.json().path("batch").asString() + "\"";
    }

    @Test
    void an_end_with_its_reason_ends_the_trajectory_also_if_it_comes_later() {
        Answer first =
                files.send(
                        "source=e",
                        STARTS + start("E1", "3-2-2026;volgens plan") + start("E2", ";"));
        expect(first, "RECORDED", 3, 0, 0);
        assertThat(events("trajectory-ended", batch(first)))
                .singleElement()
                .asString()
                .contains("\"month\":\"2026-02\"", "ACCORDING_TO_PLAN");

        String later =
                STARTS
                        + start("E1", "3-2-2026;volgens plan")
                        + start("E2", "4-2-2026;BY_AGREEMENT");
        expect(files.send("source=e&dryRun=true", later), "FINE", 1, 3, 0);
        Answer second = files.send("source=e", later);
        expect(second, "RECORDED", 1, 3, 0);
        assertThat(events("trajectory-ended", batch(second)))
                .singleElement()
                .asString()
                .contains("BY_AGREEMENT");
        expect(files.send("source=e", later), "NOTHING_NEW", 0, 4, 0);
    }

    @Test
    void an_end_keeps_the_day_on_which_the_old_system_recorded_it() {
        String head = STARTS.replace("\n", ";Vastgelegd op\n");
        String row = start("O1", "3-2-2026;onbekend;5-2-2026");
        Answer sent = files.send("source=o", head + row);
        expect(sent, "RECORDED", 2, 0, 0);
        assertThat(events("trajectory-ended", batch(sent)))
                .singleElement()
                .asString()
                .contains("\"firstRecordedOn\":\"1:");
        expect(files.send("source=o", head + row), "NOTHING_NEW", 0, 2, 0);
    }

    @Test
    void taking_back_an_end_lets_the_trajectory_go_on_and_taking_back_both_takes_both() {
        Answer first = files.send("source=t", STARTS + start("T1", ";"));
        List<String> ended = ended();
        Answer second = files.send("source=t", STARTS + start("T1", "3-2-2026;onbekend"));

        Answer kept = files.revoke(first);
        assertThat(kept.json().path("left").asLong()).as(kept.toString()).isEqualTo(1);
        Answer revoked = files.revoke(second);
        assertThat(revoked.json().path("withdrawn").asLong()).as(revoked.toString()).isEqualTo(1);
        assertThat(events("trajectory-end-withdrawn", "IMPORT_REVOKED")).isNotEmpty();
        assertThat(ended()).isEqualTo(ended);
        expect(
                files.send("source=t", STARTS + start("T1", "5-2-2026;onbekend")),
                "RECORDED",
                1,
                1,
                0);

        Answer both = files.send("source=t", STARTS + start("T2", "3-2-2026;onbekend"));
        expect(both, "RECORDED", 2, 0, 0);
        Answer gone = files.revoke(both);
        assertThat(gone.json().path("withdrawn").asLong()).as(gone.toString()).isEqualTo(2);
        assertThat(gone.json().path("left").asLong()).isZero();
        expect(
                files.send("source=t", STARTS + start("T2", "3-2-2026;onbekend")),
                "RECORDED",
                2,
                0,
                0);
    }

    @Test
    void an_end_is_whole_and_lies_after_the_start() {
        expectBad(
                files.send("source=w", STARTS + start("W1", "3-2-2026;")),
                2,
                "Reden einde",
                "cell-unfit",
                "horen bij elkaar");
        expectBad(
                files.send("source=w", STARTS + start("W1", ";volgens plan")),
                2,
                "Einddatum",
                "cell-unfit",
                "horen bij elkaar");
        expectBad(
                files.send("source=w", STARTS + start("W1", "3-2-2026;verhuisd naar zee")),
                2,
                "Reden einde",
                "cell-unfit",
                "geen van de waarden");
        expectBad(
                files.send("source=w", STARTS + start("W1", "31-8-2025;volgens plan")),
                2,
                "Einddatum",
                "cell-unfit",
                "voor de start");
    }

    @Test
    void what_differs_from_what_is_recorded_is_told_and_nothing_of_the_row_goes_in() {
        expect(files.send("source=d", STARTS + start("D1", ";")), "RECORDED", 1, 0, 0);
        long before = APP.database().events();
        String other = "D1;KD1;girls-1;2-9-2025;publieke taak;3-2-2026;onbekend\n";
        expectBad(files.send("source=d", STARTS + other), 2, "", LATER, "andere inhoud");
        assertThat(APP.database().events()).isEqualTo(before);
        Answer good = files.send("source=d&acceptGoodRows=true", STARTS + other + start("D2", ";"));
        expect(good, "RECORDED", 1, 0, 1);
        assertThat(events("trajectory-ended", batch(good))).isEmpty();

        differs(
                "d",
                "Activiteit;Interventie;Datum;Minuten;Bezoekers\nd-%s;girls-1;2025-09-02;90;%s\n");
        differs("d", "Traject;Datum;Minuten;Nummer\nD1;2025-09-10;6%2$s;a-%1$s\n");
        differs(
                "d",
                """
                Traject;Meetinstrument;Moment;Datum;v1;v2;v3
                D1;three.1;T0;2025-09-0%2$s;3;3;3
                """);
    }

    /** The second time with another content. */
    private static void differs(String source, String file) {
        Answer first = files.send("source=" + source, file.formatted("1", "1"));
        assertThat(first.json().path("result").asString())
                .as(first.toString())
                .isEqualTo("RECORDED");
        long before = APP.database().events();
        expectBad(
                files.send("source=" + source, file.formatted("1", "2")),
                2,
                "",
                LATER,
                "andere inhoud");
        assertThat(APP.database().events()).isEqualTo(before);
    }

    @Test
    void a_mapping_serves_the_next_file_of_its_source_is_shown_and_is_replaced() {
        String file = "Dossier;Wie;Waar;Vanaf;Grond\n%s;KM1;girls-1;1-9-2025;PUBLIC_TASK\n";
        Map<String, String> first =
                Map.of(
                        "Dossier", "traject",
                        "Wie", "clientnummer",
                        "Waar", "interventie",
                        "Vanaf", "datum",
                        "Grond", "rechtsgrond");
        assertThat(files.map("m", first).status()).isEqualTo(200);
        expect(files.send("source=m", file.formatted("M1")), "RECORDED", 1, 0, 0);
        expect(files.send("source=m", file.formatted("M2")), "RECORDED", 1, 0, 0);
        expect(files.send("source=other", file.formatted("M3")), "REFUSED", 0, 0, 1);
        assertThat(mapping("m")).isEqualTo(first);

        Map<String, String> second = Map.of("Wie", "clientnummer");
        assertThat(files.map("m", second).status()).isEqualTo(200);
        assertThat(mapping("m")).isEqualTo(second);
        expect(files.send("source=m", file.formatted("M4")), "REFUSED", 0, 0, 1);
        Answer unknown = files.map("m", Map.of("Wie", "schoenmaat"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(mapping("m")).isEqualTo(second);
    }

    private static Map<String, String> mapping(String source) {
        Map<String, String> columns = new HashMap<>();
        files.importer()
                .get("/v1/imports/mappings/" + source)
                .json()
                .properties()
                .forEach(column -> columns.put(column.getKey(), column.getValue().asString()));
        return columns;
    }

    @Test
    void a_number_of_a_trajectory_belongs_to_one_provider_whatever_its_case() {
        expect(files.send("source=n", STARTS + start("N-1", ";")), "RECORDED", 1, 0, 0);
        String attendance = "Traject;Datum;Minuten\n%s;2025-09-10;60\n";
        expect(files.send("source=n", attendance.formatted("n-1")), "RECORDED", 1, 0, 0);

        FilesIn others = new FilesIn(town.as(Role.IMPORTER, new ProviderId("de-kei")));
        Answer unknown = others.send("source=n", attendance.formatted("N-1"));
        assertThat(unknown.json().at("/badRows/0/code").asString())
                .as(unknown.toString())
                .isEqualTo("trajectory-number-unknown");
        assertThat(APP.database().rows("SELECT t::text FROM trajectory_name t"))
                .isNotEmpty()
                .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("n-1"));
    }
}
