package nl.rijker.command.trajectory;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportEnd;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeEnd;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawTrajectory;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceCorrected;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceRecorded;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementCorrected;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEndWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryWithdrawn;
import nl.rijker.contract.value.Ending;
import nl.rijker.contract.value.ReasonCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One subject's way through an intervention. */
@Aggregate(type = Trajectory.TYPE, cache = "aggregateCache")
public class Trajectory implements Decider<TrajectoryCommand, TrajectoryEvent> {
    static final String TYPE = "trajectory";

    @AggregateIdentifier private @Nullable String identifier;
    private @Nullable TrajectoryStarted started;
    private @Nullable Ending ended;
    private boolean withdrawn;
    private final Measurements measurements = new Measurements();
    private final Attendances attendances = new Attendances();
    private final ImportedFacts imported = new ImportedFacts();

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<TrajectoryCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<TrajectoryEvent> decide(TrajectoryCommand command, Circumstances given) {
        return switch (command) {
            case StartTrajectory c -> List.of(start(c, given));
            case RecordMeasurement c -> List.of(measuring(c, given).record(c, null));
            case CorrectMeasurement c -> List.of(measuring(c, given).correct(c));
            case WithdrawMeasurement c -> List.of(measuring(c, given).withdraw(c));
            case RecordAttendance c -> List.of(attending(c, given).record(c, null));
            case CorrectAttendance c -> List.of(attending(c, given).correct(c));
            case WithdrawAttendance c -> List.of(attending(c, given).withdraw(c));
            case EndTrajectory c -> List.of(Stopping.decide(c, null, mine(c, given)));
            case WithdrawTrajectory c -> withdraw(c, mine(c, given));
            case ImportTrajectory c -> List.of(start(c, given));
            case ImportMeasurement c -> List.of(measuring(c, given).record(c.fact(), c.origin()));
            case ImportAttendance c -> List.of(attending(c, given).record(c.fact(), c.origin()));
            case ImportEnd c -> List.of(Stopping.decide(c.fact(), c.origin(), mine(c, given)));
            case RevokeMeasurement c -> List.of(imported.revoke(c, measuring(c, given)));
            case RevokeAttendance c -> List.of(imported.revoke(c, attending(c, given)));
            case RevokeEnd c -> List.of(imported.revoke(c, mine(c, given)));
            case RevokeTrajectory c -> revoke(c, mine(c, given));
        };
    }

    private TrajectoryStarted start(StartTrajectory c, Circumstances given) {
        mustNotBeWithdrawn();
        if (identifier != null) {
            throw new Refused(new Refusal.AlreadyExists(TYPE, c.id()));
        }
        return Starting.decide(c, null, given);
    }

    private TrajectoryStarted start(ImportTrajectory c, Circumstances given) {
        mustNotBeWithdrawn();
        if (identifier != null) {
            throw new Refused(new Refusal.AlreadyExists(TYPE, c.externalId()));
        }
        TrajectoryStarted event = Starting.decide(c.fact(), c.origin(), given);
        given.persons()
                .nameTrajectory(
                        event.municipality(),
                        event.provider(),
                        c.externalId(),
                        event.trajectory(),
                        event.subject());
        return event;
    }

    private Measuring measuring(TrajectoryCommand c, Circumstances given) {
        return new Measuring(mine(c, given), measurements);
    }

    private Attending attending(TrajectoryCommand c, Circumstances given) {
        return new Attending(mine(c, given), attendances);
    }

    private Course mine(TrajectoryCommand c, Circumstances given) {
        if (started == null) {
            throw new Refused(new Refusal.DoesNotExist(TYPE, c.id()));
        }
        given.actor().mustWorkFor(started.provider());
        mustNotBeWithdrawn();
        return new Course(started, ended, given);
    }

    private void mustNotBeWithdrawn() {
        if (withdrawn) {
            throw new Refused(new Refusal.TrajectoryIsWithdrawn());
        }
    }

    /** Whatever still counts goes first, so that every posting is reversed by its own kind. */
    private List<TrajectoryEvent> withdraw(WithdrawTrajectory c, Course course) {
        TrajectoryStarted trajectory = course.started();
        List<TrajectoryEvent> events = new ArrayList<>();
        events.addAll(new Measuring(course, measurements).withdrawAll(c.reason()));
        events.addAll(new Attending(course, attendances).withdrawAll(c.reason()));
        events.add(
                new TrajectoryWithdrawn(
                        trajectory.municipality(),
                        c.trajectory(),
                        trajectory.subject(),
                        trajectory.intervention(),
                        trajectory.month(),
                        course.ended(),
                        c.reason(),
                        course.seal().words("explanation", c.explanation())));
        return events;
    }

    /** Whatever else it holds by now is somebody's work, so it stays. */
    private List<TrajectoryEvent> revoke(RevokeTrajectory c, Course course) {
        imported.mustStandAsImported(new ImportedFacts.Begun(), c.batch());
        if (course.ended() != null
                || !measurements.leaving().isEmpty()
                || !attendances.all().isEmpty()) {
            throw new Refused(new Refusal.ChangedSinceImport());
        }
        course.given().persons().forgetTrajectory(course.started().municipality(), c.trajectory());
        return withdraw(
                new WithdrawTrajectory(c.trajectory(), ReasonCode.IMPORT_REVOKED, null), course);
    }

    @Override
    @EventSourcingHandler
    public void on(TrajectoryEvent event) {
        imported.on(event);
        switch (event) {
            case TrajectoryStarted e -> {
                identifier = Command.target(e.municipality(), TYPE, e.trajectory());
                started = e;
            }
            case MeasurementRecorded e -> measurements.put(e.instrument(), e.moment(), e.scores());
            case MeasurementCorrected e ->
                    measurements.put(e.instrument(), e.moment(), e.current());
            case MeasurementWithdrawn e -> measurements.withdraw(e.instrument(), e.moment());
            case AttendanceRecorded e -> attendances.put(e.attendance(), e.presence());
            case AttendanceCorrected e -> attendances.put(e.attendance(), e.current());
            case AttendanceWithdrawn e -> attendances.withdraw(e.attendance());
            case TrajectoryEnded e -> ended = new Ending(e.month(), e.reason());
            case TrajectoryEndWithdrawn _ -> ended = null;
            case TrajectoryWithdrawn _ -> withdrawn = true;
        }
    }
}
