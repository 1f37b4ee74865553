package nl.rijker.command.takeout;

import java.time.YearMonth;
import java.util.List;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.SubjectEvent.ConsentWithdrawn;
import nl.rijker.contract.value.Purpose;
import org.jspecify.annotations.Nullable;

/** Consent that was given and taken back. */
final class ConsentSheet {
    record Agreed(
            Stored told,
            Kind kind,
            SubjectEvent event,
            Purpose purpose,
            YearMonth month,
            @Nullable ConsentGiven given,
            @Nullable String day,
            @Nullable String explanation)
            implements Row {}

    private ConsentSheet() {}

    static Sheet<Agreed> sheet(Lookup lookup) {
        return new Sheet<>(
                "toestemmingen.csv",
                "Toestemming van jongeren of hun wettelijk vertegenwoordigers, per doel.",
                List.of(ConsentGiven.class, ConsentWithdrawn.class),
                told -> rows(told, lookup),
                List.of(
                        new Column<>(
                                "deelnemer",
                                "hetzelfde kenmerk als in trajecten.csv",
                                row -> lookup.person(row.event().subject())),
                        new Column<>("doel", "zie Codes", Agreed::purpose),
                        new Column<>(
                                "gegeven_door",
                                "zie Codes",
                                row -> row.given() == null ? null : row.given().givenBy()),
                        new Column<>(
                                "leeftijdsgroep",
                                "op die dag; zie Codes",
                                row -> row.given() == null ? null : row.given().ageBand()),
                        new Column<>(
                                "tekst",
                                "welke versie van de tekst",
                                row -> row.given() == null ? null : row.given().text()),
                        new Column<>("maand", "maand", Agreed::month),
                        new Column<>("datum", "dag", Agreed::day),
                        new Column<>("toelichting", "in eigen woorden", Agreed::explanation),
                        new Column<>(
                                "gewist",
                                "zie Gewist",
                                row -> lookup.erased(row.event().subject()))));
    }

    private static List<Agreed> rows(Stored told, Lookup lookup) {
        return switch (told.event()) {
            case ConsentGiven e ->
                    List.of(
                            new Agreed(
                                    told,
                                    Kind.RECORDED,
                                    e,
                                    e.purpose(),
                                    e.month(),
                                    e,
                                    lookup.open(e.subject(), "givenOn", e.givenOn()),
                                    null));
            case ConsentWithdrawn e ->
                    List.of(
                            new Agreed(
                                    told,
                                    Kind.WITHDRAWN,
                                    e,
                                    e.purpose(),
                                    e.month(),
                                    null,
                                    lookup.open(e.subject(), "withdrawnOn", e.withdrawnOn()),
                                    lookup.open(e.subject(), "explanation", e.explanation())));
            default -> List.of();
        };
    }
}
