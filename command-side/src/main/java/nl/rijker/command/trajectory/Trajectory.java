package nl.rijker.command.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceCorrected;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceRecorded;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementCorrected;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Presence;
import nl.rijker.contract.value.Scores;
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
    private @Nullable YearMonth ended;
    private final Measurements measurements = new Measurements();
    private final Map<AttendanceId, Presence> attendance = new HashMap<>();
    private final Set<AttendanceId> withdrawnAttendance = new HashSet<>();

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<TrajectoryCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<TrajectoryEvent> decide(TrajectoryCommand command, Circumstances given) {
        return List.of(
                switch (command) {
                    case StartTrajectory c -> start(c, given);
                    case RecordMeasurement c -> record(c, mine(c, given), given);
                    case CorrectMeasurement c -> correct(c, mine(c, given), given);
                    case WithdrawMeasurement c -> withdraw(c, mine(c, given), given);
                    case RecordAttendance c -> record(c, mine(c, given), given);
                    case CorrectAttendance c -> correct(c, mine(c, given), given);
                    case WithdrawAttendance c -> withdraw(c, mine(c, given), given);
                    case EndTrajectory c -> end(c, mine(c, given), given);
                });
    }

    private TrajectoryEvent start(StartTrajectory c, Circumstances given) {
        if (identifier != null) {
            throw new Refused(new Refusal.AlreadyExists(TYPE, c.id()));
        }
        return Starting.decide(c, given);
    }

    private TrajectoryStarted mine(TrajectoryCommand c, Circumstances given) {
        if (started == null) {
            throw new Refused(new Refusal.DoesNotExist(TYPE, c.id()));
        }
        given.actor().mustWorkFor(started.provider());
        return started;
    }

    private TrajectoryEvent record(
            RecordMeasurement c, TrajectoryStarted trajectory, Circumstances given) {
        measurements.mustBeFree(c.instrument(), c.moment());
        Scores scores = scores(c.instrument(), c.takenOn(), c.answers(), trajectory, given);
        measurements.mustKeepOrder(c.instrument(), c.moment(), scores);
        Seal seal = new Seal(given.persons(), trajectory.subject());
        return new MeasurementRecorded(
                trajectory.municipality(),
                c.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.instrument(),
                c.moment(),
                scores,
                measurements.pairs(c.instrument(), c.moment(), scores),
                seal.day("takenOn", c.takenOn()),
                seal.words("answers", c.answers().words()));
    }

    private TrajectoryEvent correct(
            CorrectMeasurement c, TrajectoryStarted trajectory, Circumstances given) {
        Scores previous = measurements.mustExist(c.instrument(), c.moment());
        Scores scores = scores(c.instrument(), c.takenOn(), c.answers(), trajectory, given);
        measurements.mustKeepOrder(c.instrument(), c.moment(), scores);
        Seal seal = new Seal(given.persons(), trajectory.subject());
        return new MeasurementCorrected(
                trajectory.municipality(),
                c.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.instrument(),
                c.moment(),
                previous,
                scores,
                measurements.changes(c.instrument(), c.moment(), previous, scores),
                c.reason(),
                seal.words("explanation", c.explanation()),
                seal.day("takenOn", c.takenOn()),
                seal.words("answers", c.answers().words()));
    }

    private TrajectoryEvent withdraw(
            WithdrawMeasurement c, TrajectoryStarted trajectory, Circumstances given) {
        Scores previous = measurements.mustExist(c.instrument(), c.moment());
        return new MeasurementWithdrawn(
                trajectory.municipality(),
                c.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.instrument(),
                c.moment(),
                previous,
                measurements.pairs(c.instrument(), c.moment(), previous),
                c.reason(),
                new Seal(given.persons(), trajectory.subject())
                        .words("explanation", c.explanation()));
    }

    private Scores scores(
            InstrumentId id,
            LocalDate takenOn,
            Answers answers,
            TrajectoryStarted trajectory,
            Circumstances given) {
        given.mustHaveHappened("takenOn", takenOn);
        mustNotPrecede("takenOn", takenOn, trajectory);
        InstrumentDefined instrument =
                given.references()
                        .instrument(trajectory.municipality(), id)
                        .orElseThrow(() -> new Refused(new Refusal.InstrumentUnknown(id)));
        return new Scores(YearMonth.from(takenOn), answers.scored(instrument));
    }

    private TrajectoryEvent record(
            RecordAttendance c, TrajectoryStarted trajectory, Circumstances given) {
        if (attendance.containsKey(c.attendance())
                || withdrawnAttendance.contains(c.attendance())) {
            throw new Refused(new Refusal.AttendanceExists(c.attendance()));
        }
        Presence presence = presence(c.attendedOn(), c.minutes(), trajectory, given);
        Seal seal = new Seal(given.persons(), trajectory.subject());
        return new AttendanceRecorded(
                trajectory.municipality(),
                c.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.attendance(),
                presence,
                seal.day("attendedOn", c.attendedOn()),
                seal.words("session", c.session() == null ? null : c.session().value()));
    }

    private TrajectoryEvent correct(
            CorrectAttendance c, TrajectoryStarted trajectory, Circumstances given) {
        Presence previous = mustExist(c.attendance());
        Presence presence = presence(c.attendedOn(), c.minutes(), trajectory, given);
        Seal seal = new Seal(given.persons(), trajectory.subject());
        return new AttendanceCorrected(
                trajectory.municipality(),
                c.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.attendance(),
                previous,
                presence,
                c.reason(),
                seal.words("explanation", c.explanation()),
                seal.day("attendedOn", c.attendedOn()),
                seal.words("session", c.session() == null ? null : c.session().value()));
    }

    private TrajectoryEvent withdraw(
            WithdrawAttendance c, TrajectoryStarted trajectory, Circumstances given) {
        Presence previous = mustExist(c.attendance());
        return new AttendanceWithdrawn(
                trajectory.municipality(),
                c.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.attendance(),
                previous,
                c.reason(),
                new Seal(given.persons(), trajectory.subject())
                        .words("explanation", c.explanation()));
    }

    private Presence presence(
            LocalDate day, int minutes, TrajectoryStarted trajectory, Circumstances given) {
        given.mustHaveHappened("attendedOn", day);
        mustNotPrecede("attendedOn", day, trajectory);
        if (ended != null && YearMonth.from(day).isAfter(ended)) {
            throw new Refused(new Refusal.AfterTrajectory("attendedOn", day, ended));
        }
        return new Presence(YearMonth.from(day), minutes);
    }

    private Presence mustExist(AttendanceId id) {
        if (withdrawnAttendance.contains(id)) {
            throw new Refused(new Refusal.AttendanceIsWithdrawn(id));
        }
        Presence presence = attendance.get(id);
        if (presence == null) {
            throw new Refused(new Refusal.AttendanceUnknown(id));
        }
        return presence;
    }

    private TrajectoryEvent end(
            EndTrajectory c, TrajectoryStarted trajectory, Circumstances given) {
        if (ended != null) {
            throw new Refused(new Refusal.TrajectoryHasEnded());
        }
        given.mustHaveHappened("endedOn", c.endedOn());
        mustNotPrecede("endedOn", c.endedOn(), trajectory);
        Seal seal = new Seal(given.persons(), trajectory.subject());
        return new TrajectoryEnded(
                trajectory.municipality(),
                c.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                YearMonth.from(c.endedOn()),
                c.reason(),
                seal.day("endedOn", c.endedOn()),
                seal.words("explanation", c.explanation()));
    }

    /** The day of the start is sealed, so the month decides. */
    private static void mustNotPrecede(String field, LocalDate day, TrajectoryStarted trajectory) {
        if (YearMonth.from(day).isBefore(trajectory.month())) {
            throw new Refused(new Refusal.BeforeTrajectory(field, day, trajectory.month()));
        }
    }

    @Override
    @EventSourcingHandler
    public void on(TrajectoryEvent event) {
        switch (event) {
            case TrajectoryStarted e -> {
                identifier = Command.target(e.municipality(), TYPE, e.trajectory());
                started = e;
            }
            case MeasurementRecorded e -> measurements.put(e.instrument(), e.moment(), e.scores());
            case MeasurementCorrected e ->
                    measurements.put(e.instrument(), e.moment(), e.current());
            case MeasurementWithdrawn e -> measurements.withdraw(e.instrument(), e.moment());
            case AttendanceRecorded e -> attendance.put(e.attendance(), e.presence());
            case AttendanceCorrected e -> attendance.put(e.attendance(), e.current());
            case AttendanceWithdrawn e -> {
                attendance.remove(e.attendance());
                withdrawnAttendance.add(e.attendance());
            }
            case TrajectoryEnded e -> ended = e.month();
        }
    }
}
