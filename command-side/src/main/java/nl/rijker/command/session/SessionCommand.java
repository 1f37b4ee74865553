package nl.rijker.command.session;

import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.Reasoned;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;

/** What a provider asks about a session. */
public sealed interface SessionCommand extends Command {
    SessionId session();

    @Override
    default String aggregate() {
        return Session.TYPE;
    }

    @Override
    default String id() {
        return session().value();
    }

    record RecordSession(SessionId session, InterventionId intervention, Delivery delivery)
            implements SessionCommand {}

    record CorrectSession(SessionId session, Delivery delivery, ReasonCode reason)
            implements SessionCommand, Reasoned {}

    record WithdrawSession(SessionId session, ReasonCode reason)
            implements SessionCommand, Reasoned {}

    /** What only an import asks; no client can. */
    sealed interface OfImport extends SessionCommand {}

    record ImportSession(RecordSession fact, Origin origin) implements OfImport {
        @Override
        public SessionId session() {
            return fact.session();
        }

        @Override
        public ImportId recordedBy() {
            return origin.batch();
        }
    }

    /** Withdraws the session if it is still as the import recorded it. */
    record RevokeSession(SessionId session, ImportId batch) implements OfImport {}
}
