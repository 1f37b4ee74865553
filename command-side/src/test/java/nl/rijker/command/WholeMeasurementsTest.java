package nl.rijker.command;

import static nl.rijker.command.FilesIn.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.instrument.InstrumentCommand.DefineInstrument;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.Scale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A measurement of many rows goes in whole or not at all, and of what doesn't, each row is told.
 */
class WholeMeasurementsTest {
    @RegisterExtension
    static final RunningCommandSide APP = new RunningCommandSide("rijker.imports.rows-of-one=12");

    private static final String HEAD = "Traject;Meetinstrument;Moment;Datum;Vraag;Antwoord\n";
    private static final String GOOD_ONES = "source=w&acceptGoodRows=true";

    private static FilesIn files = new FilesIn(new Client("", null));

    @BeforeAll
    static void provider_with_nine_trajectories() {
        Town town = Town.in(APP);
        files = new FilesIn(town.as(Role.IMPORTER, Town.BRUG));
        defineTwoScales(town);
        StringBuilder starts =
                new StringBuilder("Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond\n");
        for (int i = 1; i <= 9; i++) {
            starts.append("t" + i + ";k" + i + ";girls-1;1-9-2025;publieke taak\n");
        }
        expect(files.send("source=w", starts.toString()), "RECORDED", 9, 0, 0);
    }

    private static void defineTwoScales(Town town) {
        ObjectNode instrument = Town.with(Sample.of(DefineInstrument.class), "instrument", "two.1");
        for (String code : List.of("A", "B")) {
            instrument
                    .withArray("scales")
                    .add(
                            Town.with(Sample.of(Scale.class), "code", code)
                                    .put("lowest", 0)
                                    .put("highest", 100));
        }
        Town.created(town.administrator.post("/v1/instruments", instrument));
    }

    /** Three answers, so three rows. */
    private static String measurement(String trajectory, String moment) {
        StringBuilder rows = new StringBuilder();
        for (int item = 1; item <= 3; item++) {
            rows.append(row(trajectory, moment, item, "3"));
        }
        return rows.toString();
    }

    private static String row(String trajectory, String moment, int item, String answer) {
        return trajectory + ";three.1;" + moment + ";2025-09-05;" + item + ";" + answer + "\n";
    }

    private static List<String> told(Answer answer) {
        List<String> told = new ArrayList<>();
        for (JsonNode bad : answer.json().path("badRows")) {
            told.add(bad.path("row").asLong() + " " + bad.path("code").asString());
        }
        return told;
    }

    @Test
    void more_rows_of_one_trajectory_than_fit_are_told_and_the_others_go() {
        Answer answer =
                files.send(
                        GOOD_ONES,
                        HEAD + measurement("t1", "T0").repeat(5) + measurement("t2", "T0"));

        expect(answer, "RECORDED", 1, 0, 15);
        assertThat(answer.json().path("rows").asLong()).isEqualTo(15 + 3);
        assertThat(told(answer)).hasSize(15).allMatch(row -> row.endsWith(" cell-unfit"));
        assertThat(answer.json().at("/badRows/0/column").asString()).isEqualTo("Traject");
        assertThat(answer.json().at("/badRows/0/reason").asString()).contains("hetzelfde nummer");
    }

    @Test
    void a_row_that_does_not_say_which_measurement_it_is_of_holds_back_its_whole_trajectory() {
        String head = "Traject;Meetinstrument;Moment;Datum;Schaal;Score\n";
        String good = "t3;two.1;T0;2025-09-05;A;3\n";
        String elsewhere = "t4;two.1;T0;2025-09-05;A;3\nt4;two.1;T0;2025-09-05;B;4\n";

        Answer half =
                files.send(GOOD_ONES, head + good + "t3;two.1;T9;2025-09-05;B;4\n" + elsewhere);

        expect(half, "RECORDED", 1, 0, 2);
        assertThat(told(half)).containsExactly("2 row-unfit", "3 cell-unfit");
        assertThat(half.json().at("/badRows/0/reason").asString()).contains("welke meting");
        Answer corrected =
                files.send(GOOD_ONES, head + good + "t3;two.1;T0;2025-09-05;B;4\n" + elsewhere);
        expect(corrected, "RECORDED", 1, 1, 0);
    }

    @Test
    void every_row_of_a_measurement_that_is_refused_is_told() {
        Answer answer =
                files.send(
                        GOOD_ONES,
                        HEAD
                                + measurement("t5", "T0")
                                + measurement("t6", "T0")
                                + row("t6", "T0", 1, "3")
                                + measurement("t7", "T0").replace("3;3\n", "3;drie\n")
                                + measurement("t8", "T0").replace("3;3\n", "3;9\n")
                                + measurement("t9", "T0").replace("three.1", "four.1"));

        expect(answer, "RECORDED", 1, 0, 4 + 3 + 3 + 3);
        assertThat(answer.json().path("rows").asLong()).isEqualTo(3 + 4 + 3 + 3 + 3);
        assertThat(told(answer))
                .containsExactly(
                        "5 row-unfit",
                        "6 row-unfit",
                        "7 row-unfit",
                        "8 row-twice",
                        "9 row-unfit",
                        "10 row-unfit",
                        "11 cell-unfit",
                        "12 answer-out-of-range",
                        "13 answer-out-of-range",
                        "14 answer-out-of-range",
                        "15 instrument-unknown",
                        "16 instrument-unknown",
                        "17 instrument-unknown");
    }

    /** The start stands, its end does not: the row is one, and is told. */
    @Test
    void a_row_of_which_only_a_part_is_taken_is_told_once() {
        Answer answer =
                files.send(
                        GOOD_ONES,
                        """
                        Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond;Einddatum;Reden einde
                        e1;ke1;girls-1;1-9-2025;publieke taak;1-1-2099;volgens plan
                        e2;ke2;girls-1;1-9-2025;publieke taak;1-10-2025;volgens plan
                        """);

        expect(answer, "RECORDED", 3, 0, 1);
        assertThat(answer.json().at("/badRows/0/row").asLong()).isEqualTo(2);
    }
}
