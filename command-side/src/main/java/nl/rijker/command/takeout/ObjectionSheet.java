package nl.rijker.command.takeout;

import java.util.List;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.ObjectionDecided;
import nl.rijker.contract.event.SubjectEvent.ObjectionRaised;
import nl.rijker.contract.value.ObjectionDecision;
import nl.rijker.contract.value.ObjectionId;
import nl.rijker.contract.value.Purpose;
import org.jspecify.annotations.Nullable;

/** Objections and what became of them. */
final class ObjectionSheet {
    record Objected(
            Stored told,
            Kind kind,
            SubjectEvent event,
            ObjectionId objection,
            Purpose purpose,
            @Nullable ObjectionDecision decision,
            @Nullable String day,
            @Nullable String words)
            implements Row {}

    private ObjectionSheet() {}

    static Sheet<Objected> sheet(Lookup lookup) {
        return new Sheet<>(
                "bezwaren.csv",
                "Bezwaren van jongeren, en het besluit erover.",
                List.of(ObjectionRaised.class, ObjectionDecided.class),
                told -> rows(told, lookup),
                List.of(
                        new Column<>(
                                "deelnemer",
                                "hetzelfde kenmerk als in trajecten.csv",
                                row -> lookup.person(row.event().subject())),
                        new Column<>("bezwaar", "nummer", Objected::objection),
                        new Column<>("doel", "zie Codes", Objected::purpose),
                        new Column<>(
                                "besluit",
                                "leeg bij een nieuw bezwaar; zie Codes",
                                Objected::decision),
                        new Column<>("datum", "dag van het bezwaar", Objected::day),
                        new Column<>("toelichting", "in eigen woorden", Objected::words),
                        new Column<>(
                                "gewist",
                                "zie Gewist",
                                row -> lookup.erased(row.event().subject()))));
    }

    private static List<Objected> rows(Stored told, Lookup lookup) {
        return switch (told.event()) {
            case ObjectionRaised e ->
                    List.of(
                            new Objected(
                                    told,
                                    Kind.RECORDED,
                                    e,
                                    e.objection(),
                                    e.purpose(),
                                    null,
                                    lookup.open(e.subject(), "raisedOn", e.raisedOn()),
                                    lookup.open(e.subject(), "words", e.words())));
            case ObjectionDecided e ->
                    List.of(
                            new Objected(
                                    told,
                                    Kind.RECORDED,
                                    e,
                                    e.objection(),
                                    e.purpose(),
                                    e.decision(),
                                    null,
                                    lookup.open(e.subject(), "words", e.words())));
            default -> List.of();
        };
    }
}
