package nl.rijker.contract.event;

import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;

/** What happened to a session: counts only, never a person. */
public sealed interface SessionEvent extends Event {
    SessionId session();

    InterventionId intervention();

    record SessionRecorded(
            Municipality municipality,
            SessionId session,
            InterventionId intervention,
            Delivery delivery)
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
