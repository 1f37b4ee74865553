package nl.rijker.command.takeout;

import java.util.List;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.SessionEvent;
import nl.rijker.contract.event.SessionEvent.SessionCorrected;
import nl.rijker.contract.event.SessionEvent.SessionRecorded;
import nl.rijker.contract.event.SessionEvent.SessionWithdrawn;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Sessions with what was delivered at them. */
final class SessionSheet {
    record Session(
            Stored told,
            Kind kind,
            SessionEvent event,
            Delivery delivery,
            @Nullable ReasonCode reason)
            implements Row {}

    private SessionSheet() {}

    static Sheet<Session> sheet() {
        return new Sheet<>(
                "activiteiten.csv",
                "Uw activiteiten (contactmomenten): alleen aantallen, geen personen.",
                List.of(SessionRecorded.class, SessionCorrected.class, SessionWithdrawn.class),
                SessionSheet::rows,
                List.of(
                        new Column<>("activiteit", Sheet.CODE, row -> row.event().session()),
                        new Column<>(
                                "interventie",
                                "hoort bij deze interventie",
                                row -> row.event().intervention()),
                        new Column<>(
                                "datum", "dag van de activiteit", row -> row.delivery().heldOn()),
                        new Column<>("minuten", "duur", row -> row.delivery().minutes()),
                        new Column<>(
                                "minuten_werkers",
                                "minuten van alle werkers samen",
                                row -> row.delivery().workerMinutes()),
                        new Column<>(
                                "bezoeken", "geteld aan de deur", row -> row.delivery().visits()),
                        new Column<>("reden", "waarom; zie Codes", Session::reason)));
    }

    private static List<Session> rows(Stored told) {
        return told.event() instanceof SessionEvent event
                ? List.of(
                        switch (event) {
                            case SessionRecorded e ->
                                    new Session(told, Kind.RECORDED, e, e.delivery(), null);
                            case SessionCorrected e ->
                                    new Session(told, Kind.CORRECTED, e, e.current(), e.reason());
                            case SessionWithdrawn e ->
                                    new Session(told, Kind.WITHDRAWN, e, e.previous(), e.reason());
                        })
                : List.of();
    }
}
