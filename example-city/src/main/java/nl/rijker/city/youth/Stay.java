package nl.rijker.city.youth;

import java.util.List;
import nl.rijker.city.agenda.Choice;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.planted.DropOut;
import nl.rijker.city.planted.Person;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Moment;

/** How long a young person stays; chance decides, and the planted drop-out mechanism. */
enum Stay {
    LEFT_BEFORE_FIRST(Moment.T0),
    LEFT_BEFORE_SECOND(Moment.T1),
    STAYED(Moment.T2);

    private static final long STAY = 71;
    private static final Choice<EndReason> LEAVING =
            new Choice<>(
                    List.of(EndReason.values()),
                    reason ->
                            switch (reason) {
                                case BY_YOUNG_PERSON -> 45;
                                case BY_AGREEMENT -> 18;
                                case EXTERNAL_CIRCUMSTANCES -> 13;
                                case UNKNOWN -> 10;
                                case TO_OTHER_PROVIDER -> 8;
                                case BY_PROVIDER -> 6;
                                case ACCORDING_TO_PLAN -> 0;
                            });
    private static final double PLANNED_SHARE = 0.8;

    private final Moment last;

    Stay(Moment last) {
        this.last = last;
    }

    static Stay of(Person person) {
        Dice dice = new Dice(Dice.seed(person.seed(), STAY));
        if (!dice.chance(DropOut.LOW_STARTERS_LEAVE.staysUntilFirst(person.general()))) {
            return LEFT_BEFORE_FIRST;
        }
        return dice.chance(DropOut.LOW_STARTERS_LEAVE.staysUntilSecond(person.general()))
                ? STAYED
                : LEFT_BEFORE_SECOND;
    }

    boolean includes(Moment moment) {
        return moment.compareTo(last) <= 0;
    }

    EndReason reason(Dice dice) {
        if (this == STAYED) {
            return dice.chance(PLANNED_SHARE)
                    ? EndReason.ACCORDING_TO_PLAN
                    : EndReason.BY_AGREEMENT;
        }
        return LEAVING.at(dice.fraction());
    }
}
