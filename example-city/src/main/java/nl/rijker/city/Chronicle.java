package nl.rijker.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.city.agenda.Agenda;
import nl.rijker.city.agenda.Asked;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Recording;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.place.Areas;
import nl.rijker.city.place.Organisation;
import nl.rijker.city.work.Programme;
import nl.rijker.city.work.Volume;
import nl.rijker.command.Entry;
import nl.rijker.command.platform.Command;

/** One telling of the city, from the set-up to the last entry. */
final class Chronicle {
    private static final long COMMAND = 6_000_000_000L;
    private static final int OFFICE_OPENS = 6 * 3600;
    private static final int SPLIT_ANNOUNCED = Window.day(2024, 12, 16);

    /** The part of all free entries that trajectories get; extra sessions take the rest. */
    private static final double GUIDED_SHARE = 0.78;

    private final long seed;
    private final Agenda agenda = new Agenda();
    private final Budget budget;
    private final Intake intake;
    private final ExtraSessions extraSessions;
    private int week;

    Chronicle(long seed, long events, List<Command> setUp) {
        this.seed = seed;
        this.budget = new Budget(events);
        Programme programme = new Programme(seed, new Volume(events));
        bookAdministration(setUp);
        programme.begin(agenda);
        budget.reserve(programme.entries());
        this.intake = new Intake(seed, programme, (long) (GUIDED_SHARE * budget.left()));
        this.extraSessions = new ExtraSessions(seed, programme);
    }

    private void bookAdministration(List<Command> setUp) {
        List<Command> first = new ArrayList<>(setUp);
        first.add(Areas.define());
        for (Organisation organisation : Organisation.ALL) {
            first.add(organisation.register());
        }
        long opening = Recording.startOf(Window.FIRST_DAY) + OFFICE_OPENS;
        for (int number = 0; number < first.size(); number++) {
            book(opening + number, first.get(number));
        }
        book(Recording.startOf(SPLIT_ANNOUNCED) + OFFICE_OPENS, Areas.split());
    }

    private void book(long at, Command command) {
        Asked asked = new Asked(Organisation.ADMINISTRATOR, command);
        agenda.book(at, _ -> asked);
        budget.reserve(1);
    }

    Entry entry(long number) {
        while (week < Window.WEEKS && agenda.isFreeUntil(Recording.startOf(Window.monday(week)))) {
            intake.plan(week, agenda, budget);
            extraSessions.plan(week, agenda, budget, intake.expectedAfter(week));
            week++;
        }
        Asked asked = agenda.happenNext();
        return new Entry(
                new Dice(Dice.seed(seed, COMMAND + number)).uuid(),
                Instant.ofEpochSecond(agenda.now()),
                asked.actor(),
                asked.command());
    }
}
