package nl.rijker.command.takeout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.value.ScaleScore;
import org.jspecify.annotations.Nullable;

/** Measurements, long: a row per scale in one sheet, a row per answer in another. */
final class MeasurementSheets {
    record Scored(Measured measured, ScaleScore score) implements Row {
        @Override
        public Stored told() {
            return measured.told();
        }

        @Override
        public Kind kind() {
            return measured.kind();
        }
    }

    /**
     * @param answer as it was sealed, such as {@code 3=5}
     */
    record Answered(Measured measured, String answer) implements Row {
        @Override
        public Stored told() {
            return measured.told();
        }

        @Override
        public Kind kind() {
            return measured.kind();
        }
    }

    private MeasurementSheets() {}

    static Sheet<Scored> scores(Lookup lookup) {
        return new Sheet<>(
                "metingen.csv",
                "Metingen: een rij voor elke schaal.",
                Measured.EVENTS,
                told -> {
                    Measured measured = Measured.of(told);
                    return measured == null
                            ? List.of()
                            : measured.scores().scales().stream()
                                    .map(score -> new Scored(measured, score))
                                    .toList();
                },
                List.of(
                        new Column<>(
                                "traject", Sheet.CODE, row -> row.measured().event().trajectory()),
                        new Column<>(
                                "interventie",
                                "hoort bij deze interventie",
                                row -> row.measured().event().intervention()),
                        new Column<>(
                                "meetinstrument",
                                "vragenlijst en versie",
                                row -> row.measured().instrument()),
                        new Column<>("meetmoment", "zie Codes", row -> row.measured().moment()),
                        new Column<>(
                                "maand",
                                "maand van de meting",
                                row -> row.measured().scores().month()),
                        new Column<>(
                                "datum", "dag van de meting", row -> day(row.measured(), lookup)),
                        new Column<>(
                                "schaal",
                                "schaal van het meetinstrument",
                                row -> row.score().scale()),
                        new Column<>(
                                "score", "in punten van de schaal", row -> row.score().score()),
                        new Column<>("richting", "zie Codes", row -> row.score().direction()),
                        new Column<>("reden", "waarom; zie Codes", row -> row.measured().reason()),
                        new Column<>(
                                "toelichting",
                                "in eigen woorden",
                                row -> explanation(row.measured(), lookup)),
                        new Column<>(
                                "gewist", "zie Gewist", row -> erased(row.measured(), lookup))));
    }

    static Sheet<Answered> answers(Lookup lookup) {
        return new Sheet<>(
                "antwoorden.csv",
                "Antwoorden op de vragen van een meting, als die zijn vastgelegd en niet zijn"
                        + " gewist: een rij voor elke vraag.",
                Measured.EVENTS,
                told -> answered(told, lookup),
                List.of(
                        new Column<>(
                                "traject", Sheet.CODE, row -> row.measured().event().trajectory()),
                        new Column<>(
                                "meetinstrument",
                                "vragenlijst en versie",
                                row -> row.measured().instrument()),
                        new Column<>("meetmoment", "zie Codes", row -> row.measured().moment()),
                        new Column<>(
                                "datum", "dag van de meting", row -> day(row.measured(), lookup)),
                        new Column<>("vraag", "nummer van de vraag", row -> part(row, 0)),
                        new Column<>("antwoord", "het gekozen getal", row -> part(row, 1))));
    }

    private static List<Answered> answered(Stored told, Lookup lookup) {
        Measured measured = Measured.of(told);
        if (measured == null) {
            return List.of();
        }
        String answers = lookup.open(measured.event().subject(), "answers", measured.answers());
        List<Answered> rows = new ArrayList<>();
        if (answers != null) {
            Arrays.stream(answers.split(" "))
                    .forEach(answer -> rows.add(new Answered(measured, answer)));
        }
        return rows;
    }

    private static Long part(Answered row, int part) {
        return Long.valueOf(row.answer().split("=", 2)[part]);
    }

    private static @Nullable String day(Measured row, Lookup lookup) {
        return lookup.open(row.event().subject(), "takenOn", row.takenOn());
    }

    private static @Nullable String explanation(Measured row, Lookup lookup) {
        return lookup.open(row.event().subject(), "explanation", row.explanation());
    }

    private static @Nullable String erased(Measured row, Lookup lookup) {
        return lookup.erased(row.event().subject());
    }
}
