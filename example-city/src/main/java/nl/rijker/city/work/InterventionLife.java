package nl.rijker.city.work;

import java.util.List;
import nl.rijker.city.agenda.Agenda;
import nl.rijker.city.agenda.Asked;
import nl.rijker.city.agenda.Course;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Happening;
import nl.rijker.city.agenda.Recording;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.place.Areas;
import nl.rijker.command.intervention.InterventionCommand;
import nl.rijker.command.intervention.InterventionCommand.AdjustIntervention;
import nl.rijker.command.intervention.InterventionCommand.EndIntervention;
import nl.rijker.command.intervention.InterventionCommand.PlanIntervention;
import nl.rijker.command.intervention.InterventionCommand.StartIntervention;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.ReasonCode;

/** An intervention is planned, started, sometimes adjusted, and ended. */
record InterventionLife(Intervention intervention, Step step) implements Happening {
    enum Step {
        PLAN(63),
        START(64),
        ADJUST(65),
        END(66);

        private final long dice;

        Step(long dice) {
            this.dice = dice;
        }
    }

    private static final long ADJUSTING = 61;
    private static final double ADJUSTED_SHARE = 0.15;
    private static final int PLANNED_AHEAD = 28;
    private static final int SETTLED_AFTER = 30;
    private static final int HALF_YEAR = 180;

    static void begin(Intervention intervention, Agenda agenda) {
        Dice dice = new Dice(intervention.seed());
        int day = intervention.firstDay() - PLANNED_AHEAD + dice.below(PLANNED_AHEAD / 2);
        agenda.book(
                Recording.at(StrictMath.max(Window.FIRST_DAY, day), dice),
                new InterventionLife(intervention, Step.PLAN));
    }

    /** How many entries the intervention and its fixed sessions will make. */
    static int entries(Intervention intervention) {
        return 2
                + (adjustedFrom(intervention) > Window.LAST_DAY ? 0 : 1)
                + (intervention.lastDay() > Window.LAST_DAY ? 0 : 1)
                + FixedSessions.of(intervention).mapToInt(FixedSessions::entries).sum();
    }

    @Override
    public Asked happen(Agenda agenda) {
        Dice dice = new Dice(Dice.seed(intervention.seed(), step.dice));
        Asked asked = new Asked(intervention.recorder(intervention.seed()), command());
        switch (step) {
            case PLAN -> bookNext(Step.START, intervention.firstDay(), agenda, dice);
            case START -> {
                FixedSessions.of(intervention).forEach(sessions -> Course.follow(sessions, agenda));
                bookNext(Step.ADJUST, adjustedFrom(intervention), agenda, dice);
                bookNext(Step.END, intervention.lastDay(), agenda, dice);
            }
            case ADJUST, END -> {}
        }
        return asked;
    }

    private void bookNext(Step next, int day, Agenda agenda, Dice dice) {
        if (day <= Window.LAST_DAY) {
            agenda.book(Recording.soon(day, dice), new InterventionLife(intervention, next));
        }
    }

    private InterventionCommand command() {
        return switch (step) {
            case PLAN -> new PlanIntervention(intervention.id(), intervention.plan());
            case START ->
                    new StartIntervention(intervention.id(), Window.date(intervention.firstDay()));
            case ADJUST -> adjustment();
            case END -> new EndIntervention(intervention.id(), Window.date(intervention.lastDay()));
        };
    }

    /** The first day of the adjusted plan; a day after the window if there is none. */
    private static int adjustedFrom(Intervention intervention) {
        Dice dice = new Dice(Dice.seed(intervention.seed(), ADJUSTING));
        if (outlivesSplit(intervention)) {
            return dice.chance(0.5) ? Areas.SPLIT_DAY : Window.LAST_DAY + 1;
        }
        int day = intervention.firstDay() + SETTLED_AFTER + dice.below(HALF_YEAR);
        return dice.chance(ADJUSTED_SHARE) && day < intervention.lastDay()
                ? day
                : Window.LAST_DAY + 1;
    }

    private static boolean outlivesSplit(Intervention intervention) {
        return intervention.area().equals(Areas.SPLIT_WIJK)
                && intervention.lastDay() >= Areas.SPLIT_DAY;
    }

    /** Work in the wijk that is split goes on in a part of it; other work moves or gets longer. */
    private AdjustIntervention adjustment() {
        Dice dice = new Dice(Dice.seed(intervention.seed(), ADJUSTING + 1));
        boolean split = outlivesSplit(intervention);
        List<AreaCode> places = split ? Areas.SPLIT_PARTS : Areas.BUURTEN;
        AreaCode place = split || dice.chance(0.5) ? dice.one(places) : intervention.area();
        int minutes = intervention.offer().minutes() + (split ? 0 : 15);
        return new AdjustIntervention(
                intervention.id(),
                Window.date(adjustedFrom(intervention)),
                intervention.plan(place, minutes),
                split ? ReasonCode.OTHER : ReasonCode.TYPING_ERROR);
    }
}
