package nl.rijker.command.takeout;

import java.util.List;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;

/** Ends of trajectories, with their reasons. */
final class EndingSheet {
    record Ended(Stored told, Kind kind, TrajectoryEnded event) implements Row {}

    private EndingSheet() {}

    static Sheet<Ended> sheet(Lookup lookup) {
        return new Sheet<>(
                "beeindigingen.csv",
                "Beëindigde trajecten.",
                List.of(TrajectoryEnded.class),
                told ->
                        told.event() instanceof TrajectoryEnded e
                                ? List.of(new Ended(told, Kind.RECORDED, e))
                                : List.of(),
                List.of(
                        new Column<>("traject", "uw nummer", row -> row.event().trajectory()),
                        new Column<>("maand", "maand van het einde", row -> row.event().month()),
                        new Column<>(
                                "datum",
                                "dag van het einde",
                                row ->
                                        lookup.open(
                                                row.event().subject(),
                                                "endedOn",
                                                row.event().endedOn())),
                        new Column<>(
                                "reden_einde",
                                "waarom het traject stopte; zie Codes",
                                row -> row.event().reason()),
                        new Column<>(
                                "toelichting",
                                "in eigen woorden",
                                row ->
                                        lookup.open(
                                                row.event().subject(),
                                                "explanation",
                                                row.event().explanation())),
                        new Column<>(
                                "gewist",
                                "zie Gewist",
                                row -> lookup.erased(row.event().subject()))));
    }
}
