package nl.rijker.command.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.trajectory.Measurements.Leaving;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementCorrected;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Scores;
import nl.rijker.contract.value.Sealed;
import org.jspecify.annotations.Nullable;

/** What becomes of the measurements of one trajectory. */
record Measuring(Course course, Measurements measurements) {
    MeasurementRecorded record(RecordMeasurement c, @Nullable Origin origin) {
        measurements.mustBeFree(c.instrument(), c.moment());
        Scores scores = scores(c.instrument(), c.takenOn(), c.answers());
        measurements.mustKeepOrder(c.instrument(), c.moment(), scores);
        TrajectoryStarted trajectory = course.started();
        return new MeasurementRecorded(
                trajectory.municipality(),
                trajectory.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.instrument(),
                c.moment(),
                scores,
                measurements.pairs(c.instrument(), c.moment(), scores),
                course.seal().day("takenOn", c.takenOn()),
                course.seal().words("answers", c.answers().words()),
                origin == null ? null : origin.batch(),
                course.seal().firstRecordedOn(origin));
    }

    MeasurementCorrected correct(CorrectMeasurement c) {
        Scores previous = measurements.mustExist(c.instrument(), c.moment());
        Scores scores = scores(c.instrument(), c.takenOn(), c.answers());
        measurements.mustKeepOrder(c.instrument(), c.moment(), scores);
        TrajectoryStarted trajectory = course.started();
        return new MeasurementCorrected(
                trajectory.municipality(),
                trajectory.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.instrument(),
                c.moment(),
                previous,
                scores,
                measurements.changes(c.instrument(), c.moment(), previous, scores),
                c.reason(),
                course.seal().words("explanation", c.explanation()),
                course.seal().day("takenOn", c.takenOn()),
                course.seal().words("answers", c.answers().words()));
    }

    MeasurementWithdrawn withdraw(WithdrawMeasurement c) {
        Scores previous = measurements.mustExist(c.instrument(), c.moment());
        return withdrawn(
                new Leaving(
                        c.instrument(),
                        c.moment(),
                        previous,
                        measurements.pairs(c.instrument(), c.moment(), previous)),
                c.reason(),
                course.seal().words("explanation", c.explanation()));
    }

    List<MeasurementWithdrawn> withdrawAll(ReasonCode reason) {
        return measurements.leaving().stream()
                .map(leaving -> withdrawn(leaving, reason, null))
                .toList();
    }

    private MeasurementWithdrawn withdrawn(
            Leaving leaving, ReasonCode reason, @Nullable Sealed explanation) {
        TrajectoryStarted trajectory = course.started();
        return new MeasurementWithdrawn(
                trajectory.municipality(),
                trajectory.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                leaving.instrument(),
                leaving.moment(),
                leaving.scores(),
                leaving.pairs(),
                reason,
                explanation);
    }

    private Scores scores(InstrumentId id, LocalDate takenOn, Answers answers) {
        course.mustBePermitted();
        course.mustHaveBegunBy("takenOn", takenOn);
        InstrumentDefined instrument =
                course.given()
                        .references()
                        .instrument(course.started().municipality(), id)
                        .orElseThrow(() -> new Refused(new Refusal.InstrumentUnknown(id)));
        return new Scores(YearMonth.from(takenOn), answers.scored(instrument));
    }
}
