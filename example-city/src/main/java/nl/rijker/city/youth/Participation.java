package nl.rijker.city.youth;

import nl.rijker.city.agenda.Dice;
import nl.rijker.city.planted.Person;
import nl.rijker.city.work.Intervention;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.TrajectoryId;

/**
 * One trajectory as it goes in the city.
 *
 * @param lastDay may lie after the window; then nobody ends it
 */
record Participation(
        TrajectoryId id,
        long seed,
        Intervention intervention,
        int firstDay,
        Stay stay,
        int lastDay) {
    private static final long ID = 72;
    private static final long FIRST_TAKEN = 73;
    private static final long SECOND_TAKEN = 74;
    private static final long THIRD_TAKEN = 78;
    private static final long LAST = 77;

    static Participation of(long seed, Intervention intervention, int firstDay) {
        Stay stay = Stay.of(Person.of(seed));
        return new Participation(
                new TrajectoryId(new Dice(Dice.seed(seed, ID)).uuid()),
                seed,
                intervention,
                firstDay,
                stay,
                lastDay(seed, firstDay, stay));
    }

    /** T0 in the first week, T1 after about half a year, T2 after about a year. */
    int day(Moment moment) {
        return day(seed, firstDay, moment);
    }

    private static int day(long seed, int firstDay, Moment moment) {
        return firstDay
                + switch (moment) {
                    case T0 -> new Dice(Dice.seed(seed, FIRST_TAKEN)).below(8);
                    case T1 -> new Dice(Dice.seed(seed, SECOND_TAKEN)).between(168, 203);
                    case T2 -> new Dice(Dice.seed(seed, THIRD_TAKEN)).between(350, 385);
                };
    }

    private static int lastDay(long seed, int firstDay, Stay stay) {
        Dice dice = new Dice(Dice.seed(seed, LAST));
        return switch (stay) {
            case LEFT_BEFORE_FIRST -> firstDay + dice.between(21, 160);
            case LEFT_BEFORE_SECOND -> day(seed, firstDay, Moment.T1) + dice.between(7, 120);
            case STAYED -> day(seed, firstDay, Moment.T2) + dice.below(60);
        };
    }
}
