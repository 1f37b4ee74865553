package nl.rijker.command.takeout;

import java.util.List;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEndWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.value.Ending;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Sealed;
import org.jspecify.annotations.Nullable;

/** Ends of trajectories, with their reasons. */
final class EndingSheet {
    record Ended(
            Stored told,
            Kind kind,
            TrajectoryEvent event,
            Ending ending,
            @Nullable ReasonCode withdrawal,
            @Nullable Sealed endedOn,
            @Nullable Sealed explanation)
            implements Row {}

    private EndingSheet() {}

    static Sheet<Ended> sheet(Lookup lookup) {
        return new Sheet<>(
                "beeindigingen.csv",
                "Beëindigde trajecten.",
                List.of(TrajectoryEnded.class, TrajectoryEndWithdrawn.class),
                EndingSheet::rows,
                List.of(
                        new Column<>("traject", Sheet.CODE, row -> row.event().trajectory()),
                        new Column<>("maand", "maand van het einde", row -> row.ending().month()),
                        new Column<>(
                                "datum",
                                "dag van het einde",
                                row ->
                                        lookup.open(
                                                row.event().subject(), "endedOn", row.endedOn())),
                        new Column<>(
                                "reden_einde",
                                "waarom het traject stopte; zie Codes",
                                row -> row.ending().reason()),
                        new Column<>(
                                "reden",
                                "waarom het einde is ingetrokken; zie Codes",
                                Ended::withdrawal),
                        new Column<>(
                                "toelichting",
                                "in eigen woorden",
                                row ->
                                        lookup.open(
                                                row.event().subject(),
                                                "explanation",
                                                row.explanation())),
                        new Column<>(
                                "gewist",
                                "zie Gewist",
                                row -> lookup.erased(row.event().subject()))));
    }

    private static List<Ended> rows(Stored told) {
        return switch (told.event()) {
            case TrajectoryEnded e ->
                    List.of(
                            new Ended(
                                    told,
                                    Kind.RECORDED,
                                    e,
                                    new Ending(e.month(), e.reason()),
                                    null,
                                    e.endedOn(),
                                    e.explanation()));
            case TrajectoryEndWithdrawn e ->
                    List.of(
                            new Ended(
                                    told, Kind.WITHDRAWN, e, e.previous(), e.reason(), null, null));
            default -> List.of();
        };
    }
}
