package nl.rijker.command.subject;

import java.util.List;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Client;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Request;
import nl.rijker.command.platform.SubjectTrajectory;
import nl.rijker.command.platform.SubjectTrajectoryTable;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawTrajectory;
import nl.rijker.contract.value.ReasonCode;
import org.springframework.stereotype.Component;

/** Who objects leaves the figures: every trajectory is withdrawn with all that it holds. */
@Component
public final class SubjectWithdrawal {
    /**
     * @param trajectories that don't count any more
     */
    public record Withdrawn(int trajectories) {}

    private final Reading reading;
    private final Persons persons;
    private final SubjectTrajectoryTable trajectories;
    private final References references;
    private final CommandDesk desk;

    SubjectWithdrawal(
            Reading reading,
            Persons persons,
            SubjectTrajectoryTable trajectories,
            References references,
            CommandDesk desk) {
        this.reading = reading;
        this.persons = persons;
        this.trajectories = trajectories;
        this.references = references;
        this.desk = desk;
    }

    /**
     * Withdraws all trajectories of a client in one transaction; those withdrawn before stay so.
     *
     * @param commandId made by the client; the same again changes nothing and answers the same
     * @throws Refused if nobody is known by this number
     */
    public Withdrawn withdraw(Actor actor, Client client, String commandId) {
        List<Request> requests =
                reading.in(
                        actor.municipality(),
                        () ->
                                references
                                        .subjects()
                                        .everyRecordOf(
                                                actor.municipality(),
                                                client.subject(actor, persons))
                                        .stream()
                                        .flatMap(
                                                record ->
                                                        trajectories
                                                                .of(actor.municipality(), record)
                                                                .stream())
                                        .map(one -> request(actor, one, commandId))
                                        .toList());
        desk.submit(actor.municipality(), requests).forEach(SubjectWithdrawal::mustBeOut);
        return new Withdrawn(requests.size());
    }

    private static Request request(Actor actor, SubjectTrajectory trajectory, String commandId) {
        return new Request(
                commandId + "/" + trajectory.trajectory(),
                actor,
                new WithdrawTrajectory(trajectory.trajectory(), ReasonCode.OBJECTION, null),
                null,
                trajectory.trajectory().value(),
                null);
    }

    private static void mustBeOut(Outcome outcome) {
        if (outcome instanceof Outcome.NotRecorded(Throwable cause)
                && !(cause instanceof Refused refused
                        && refused.refusal() instanceof Refusal.TrajectoryIsWithdrawn)) {
            throw cause instanceof RuntimeException no ? no : new IllegalStateException(cause);
        }
    }
}
