package nl.rijker.city.youth;

import nl.rijker.city.agenda.Agenda;
import nl.rijker.city.agenda.Asked;
import nl.rijker.city.agenda.Course;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Happening;
import nl.rijker.city.agenda.Recording;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.work.Intervention;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.value.LegalBasis;

/** A young person starts a trajectory; all that follows is booked from here. */
public final class Arrival implements Happening {
    private static final long PERSON = 75;
    private static final long RECORDED = 76;

    private final Participation participation;
    private final YoungPerson person;

    private Arrival(Participation participation, YoungPerson person) {
        this.participation = participation;
        this.person = person;
    }

    public static Arrival of(long seed, Intervention intervention, int day, Clients clients) {
        return new Arrival(
                Participation.of(seed, intervention, day),
                clients.next(
                        intervention.organisation(),
                        intervention.offer(),
                        day,
                        new Dice(Dice.seed(seed, PERSON))));
    }

    /** How many entries the whole trajectory will make. */
    public int entries() {
        return 1
                + Attendances.of(participation).entries()
                + Measurements.of(participation).entries()
                + new Ending(participation).entries();
    }

    public void begin(Agenda agenda) {
        Dice dice = new Dice(Dice.seed(participation.seed(), RECORDED));
        agenda.book(Recording.soon(participation.firstDay(), dice), this);
    }

    @Override
    public Asked happen(Agenda agenda) {
        Course.follow(Attendances.of(participation), agenda);
        Course.follow(Measurements.of(participation), agenda);
        Course.follow(new Ending(participation), agenda);
        return new Asked(
                participation.intervention().recorder(participation.seed()),
                new StartTrajectory(
                        participation.id(),
                        participation.intervention().id(),
                        person.clientNumber(),
                        Window.date(participation.firstDay()),
                        person.ageBand(participation.firstDay()),
                        person.gender(),
                        LegalBasis.PUBLIC_TASK,
                        person.birthYear(),
                        person.school()));
    }
}
