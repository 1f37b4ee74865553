package nl.rijker.city.youth;

import nl.rijker.city.agenda.Asked;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Facts;
import nl.rijker.city.agenda.Fate;
import nl.rijker.city.agenda.Window;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;

/** The end of a trajectory, if it ends in the window. An end is never corrected. */
record Ending(Participation participation) implements Facts {
    private static final long ENDING = 95;
    private static final long REASON = 96;

    @Override
    public int count() {
        return participation.lastDay() <= Window.LAST_DAY ? 1 : 0;
    }

    @Override
    public int day(int number) {
        return participation.lastDay();
    }

    @Override
    public long seed(int number) {
        return Dice.seed(participation.seed(), ENDING);
    }

    @Override
    public Fate fate(int number) {
        return Fate.RECORDED;
    }

    @Override
    public Asked asked(int number, Fate fate, int step) {
        Dice dice = new Dice(Dice.seed(seed(number), REASON));
        return new Asked(
                participation.intervention().recorder(seed(number)),
                new EndTrajectory(
                        participation.id(),
                        Window.date(participation.lastDay()),
                        participation.stay().reason(dice),
                        null));
    }
}
