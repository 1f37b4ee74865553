package nl.rijker.command.takeout;

import java.util.List;
import java.util.function.Function;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryWithdrawn;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.jspecify.annotations.Nullable;

/** Trajectories as they started, and those that were withdrawn as a whole. */
final class TrajectorySheet {
    record Begun(
            Stored told,
            Kind kind,
            TrajectoryId trajectory,
            SubjectId subject,
            @Nullable TrajectoryStarted started,
            @Nullable ReasonCode reason,
            @Nullable String explanation)
            implements Row {
        @Nullable Object of(Function<TrajectoryStarted, @Nullable Object> value) {
            return started == null ? null : value.apply(started);
        }
    }

    private TrajectorySheet() {}

    static Sheet<Begun> sheet(Lookup lookup) {
        return new Sheet<>(
                "trajecten.csv",
                "Trajecten van jongeren in uw interventies.",
                List.of(TrajectoryStarted.class, TrajectoryWithdrawn.class),
                told -> rows(told, lookup),
                List.of(
                        new Column<>("traject", Sheet.CODE, Begun::trajectory),
                        new Column<>(
                                "deelnemer",
                                "hetzelfde kenmerk voor alle trajecten van een jongere bij u; niet"
                                        + " uw cliëntnummer",
                                row -> lookup.person(row.subject())),
                        started("interventie", "hoort bij deze interventie", s -> s.intervention()),
                        started("maand", "maand van de start", TrajectoryStarted::month),
                        started(
                                "datum",
                                "dag van de start",
                                s -> lookup.open(s.subject(), "startedOn", s.startedOn())),
                        started("leeftijdsgroep", "bij de start; zie Codes", s -> s.ageBand()),
                        started("geslacht", "zie Codes", s -> s.gender()),
                        started(
                                "geboortejaar",
                                "als het is vastgelegd",
                                s -> lookup.open(s.subject(), "birthYear", s.birthYear())),
                        started(
                                "school",
                                "school van de jongere, als die is vastgelegd",
                                s -> lookup.open(s.subject(), "school", s.school())),
                        started("rechtsgrond", "zie Codes", s -> s.legalBasis()),
                        new Column<>("reden", "waarom ingetrokken; zie Codes", Begun::reason),
                        new Column<>("toelichting", "in eigen woorden", Begun::explanation),
                        new Column<>("gewist", "zie Gewist", row -> lookup.erased(row.subject()))));
    }

    private static Column<Begun> started(
            String name, String meaning, Function<TrajectoryStarted, @Nullable Object> value) {
        return new Column<>(name, meaning, row -> row.of(value));
    }

    private static List<Begun> rows(Stored told, Lookup lookup) {
        return switch (told.event()) {
            case TrajectoryStarted e ->
                    List.of(
                            new Begun(
                                    told,
                                    Kind.RECORDED,
                                    e.trajectory(),
                                    e.subject(),
                                    e,
                                    null,
                                    null));
            case TrajectoryWithdrawn e ->
                    List.of(
                            new Begun(
                                    told,
                                    Kind.WITHDRAWN,
                                    e.trajectory(),
                                    e.subject(),
                                    null,
                                    e.reason(),
                                    lookup.open(e.subject(), "explanation", e.explanation())));
            default -> List.of();
        };
    }
}
