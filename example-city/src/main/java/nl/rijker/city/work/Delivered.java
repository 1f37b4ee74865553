package nl.rijker.city.work;

import nl.rijker.city.agenda.Asked;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Fate;
import nl.rijker.command.session.SessionCommand;
import nl.rijker.command.session.SessionCommand.CorrectSession;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.session.SessionCommand.WithdrawSession;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;

/**
 * One session as it was, on its way into the books.
 *
 * @param seed of the session
 */
record Delivered(Intervention intervention, long seed, Delivery delivery) {
    private static final long ID = 41;
    private static final long DUPLICATE = 42;
    private static final long ACTOR = 43;
    private static final int DIGIT = 10;

    static SessionId id(long seed) {
        return new SessionId(new Dice(Dice.seed(seed, ID)).uuid());
    }

    Asked asked(Fate fate, int step) {
        return new Asked(intervention.recorder(Dice.seed(seed, ACTOR)), command(fate, step));
    }

    private SessionCommand command(Fate fate, int step) {
        if (fate == Fate.CORRECTED) {
            return step == 0
                    ? new RecordSession(id(seed), intervention.id(), mistyped())
                    : new CorrectSession(id(seed), delivery, ReasonCode.TYPING_ERROR);
        }
        return switch (step) {
            case 0 -> new RecordSession(id(seed), intervention.id(), delivery);
            case 1 -> new RecordSession(duplicate(), intervention.id(), delivery);
            default -> new WithdrawSession(duplicate(), ReasonCode.RECORDED_TWICE);
        };
    }

    private SessionId duplicate() {
        return id(Dice.seed(seed, DUPLICATE));
    }

    /** A digit too many in the visits and one too few in the hours. */
    private Delivery mistyped() {
        return new Delivery(
                delivery.heldOn(),
                delivery.minutes(),
                delivery.workerMinutes() / DIGIT,
                DIGIT * delivery.visits() + 1);
    }
}
