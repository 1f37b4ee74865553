package nl.rijker.command;

import static nl.rijker.command.FilesIn.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.Client.Answer;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A measurement of many rows goes in whole or not at all, and of what doesn't, each row is told. */
class WholeMeasurementsTest {
    @RegisterExtension
    static final RunningCommandSide APP = new RunningCommandSide("rijker.imports.rows-of-one=12");

    private static final String HEAD = "Traject;Meetinstrument;Moment;Datum;Vraag;Antwoord\n";
    private static final String GOOD_ONES = "source=w&acceptGoodRows=true";

    private static FilesIn files = new FilesIn(new Client("", null));

    @BeforeAll
    static void provider_with_three_trajectories() {
        files = new FilesIn(Town.in(APP).as(Role.IMPORTER, Town.BRUG));
        StringBuilder starts =
                new StringBuilder("Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond\n");
        for (int i = 1; i <= 9; i++) {
            starts.append("t" + i + ";k" + i + ";girls-1;1-9-2025;publieke taak\n");
        }
        expect(files.send("source=w", starts.toString()), "RECORDED", 9, 0, 0);
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
}
