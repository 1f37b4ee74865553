package nl.rijker.contract.event;

import java.time.LocalDate;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;
import org.jspecify.annotations.Nullable;

/** What happened to a session: counts only, never a person. */
public sealed interface SessionEvent extends Event {
    SessionId session();

    InterventionId intervention();

    /**
     * @param batch the import that it came with, if it did
     * @param firstRecordedOn when it was recorded in the system that the import came from
     */
    record SessionRecorded(
            Municipality municipality,
            SessionId session,
            InterventionId intervention,
            Delivery delivery,
            @Nullable ImportId batch,
            @Nullable LocalDate firstRecordedOn)
            implements SessionEvent {}

    record SessionCorrected(
            Municipality municipality,
            SessionId session,
            InterventionId intervention,
            Delivery previous,
            Delivery current,
            ReasonCode reason)
            implements SessionEvent {}

    record SessionWithdrawn(
            Municipality municipality,
            SessionId session,
            InterventionId intervention,
            Delivery previous,
            ReasonCode reason)
            implements SessionEvent {}
}
