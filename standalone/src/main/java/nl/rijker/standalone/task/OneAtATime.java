package nl.rijker.standalone.task;

import java.util.function.Supplier;
import nl.rijker.query.ledger.TurnTable;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Outcome;

/** Says that a back-up or a replay has to wait for its turn. */
public final class OneAtATime {
    private OneAtATime() {}

    public static Outcome orSay(Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (TurnTable.Taken taken) {
            throw new UserError(
                    "Er loopt al een reservekopie of een replay. Probeer het daarna nog eens.");
        }
    }
}
