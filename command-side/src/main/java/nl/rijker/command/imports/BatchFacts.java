package nl.rijker.command.imports;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.platform.Command;
import nl.rijker.command.session.SessionCommand.RevokeSession;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeEnd;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeTrajectory;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.SessionId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Finds in the log what a batch recorded of one session or trajectory. */
@Component
final class BatchFacts {
    /**
     * One fact and the command that takes it back.
     *
     * @param words which fact, in Dutch
     * @param commandId under which it was recorded
     */
    record Fact(String words, String commandId, Command withdrawal) {}

    private final EventStore events;

    BatchFacts(EventStore events) {
        this.events = events;
    }

    List<Fact> of(Batch batch, String aggregate) {
        return batch.kind() == ImportKind.SESSIONS
                ? List.of(
                        new Fact(
                                "activiteit " + aggregate,
                                aggregate,
                                new RevokeSession(new SessionId(aggregate), batch.id())))
                : ofTrajectory(batch, aggregate);
    }

    /** The newest first, so that a trajectory is empty and running when its start is taken back. */
    private List<Fact> ofTrajectory(Batch batch, String trajectory) {
        List<Fact> facts = new ArrayList<>();
        String target = Command.target(batch.actor().municipality(), "trajectory", trajectory);
        events.readEvents(target)
                .forEachRemaining(
                        message ->
                                add(
                                        facts,
                                        message.getPayload(),
                                        batch.id(),
                                        String.valueOf(message.getMetaData().get("command"))));
        return facts.reversed();
    }

    private static void add(List<Fact> facts, Object event, ImportId batch, String commandId) {
        switch (event) {
            case MeasurementRecorded e when batch.equals(e.batch()) ->
                    facts.add(
                            new Fact(
                                    "meting %s %s van traject %s"
                                            .formatted(e.instrument(), e.moment(), e.trajectory()),
                                    commandId,
                                    new RevokeMeasurement(
                                            e.trajectory(), e.instrument(), e.moment(), batch)));
            case AttendanceRecorded e when batch.equals(e.batch()) ->
                    facts.add(
                            new Fact(
                                    "aanwezigheid %s van traject %s"
                                            .formatted(e.attendance(), e.trajectory()),
                                    commandId,
                                    new RevokeAttendance(e.trajectory(), e.attendance(), batch)));
            case TrajectoryStarted e when batch.equals(e.batch()) ->
                    facts.add(
                            new Fact(
                                    "traject " + e.trajectory(),
                                    commandId,
                                    new RevokeTrajectory(e.trajectory(), batch)));
            case TrajectoryEnded e when batch.equals(e.batch()) ->
                    facts.add(
                            new Fact(
                                    "einde van traject " + e.trajectory(),
                                    commandId,
                                    new RevokeEnd(e.trajectory(), batch)));
            default -> {}
        }
    }
}
