package nl.rijker.command.rows;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.TrajectoryNames.Named;
import nl.rijker.command.rows.Candidate.Made;
import nl.rijker.command.session.SessionCommand.ImportSession;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.SourceId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;

/**
 * Rows about sessions, and about who attended them.
 *
 * @param ids the command id of an identity
 * @param personal what is said of a person, under the person's own key
 */
public record Visits(
        Layout layout,
        ProviderId provider,
        SourceId source,
        UnaryOperator<String> ids,
        BiFunction<SubjectId, String, String> personal) {
    Candidate session(StagedRow row) {
        Values values = new Values(layout, row);
        Facts facts = new Facts(values);
        return new Candidate(
                List.of(row),
                sessionIdentity(values.text(Column.NUMBER)),
                (commandId, batch) -> {
                    RecordSession fact =
                            new RecordSession(
                                    new SessionId(commandId),
                                    facts.intervention(),
                                    facts.delivery());
                    Origin origin = new Origin(batch, facts.firstRecordedOn());
                    return new Made(
                            new ImportSession(fact, origin), RowCommands.body(fact, origin));
                },
                null);
    }

    private String sessionIdentity(String number) {
        return String.join("\n", "session", provider.value(), source.value(), Column.key(number));
    }

    /**
     * By its own number, else by day and session. Both could be guessed by whoever has the master
     * key, and the id stays in the log for ever, so the person's own key hides them.
     */
    Candidate attendance(StagedRow row, Named named) {
        TrajectoryId trajectory = named.trajectory();
        Values values = new Values(layout, row);
        Facts facts = new Facts(values);
        String number = values.optional(Column.NUMBER);
        String session = values.optional(Column.SESSION);
        String identity =
                number == null
                        ? "day\n" + facts.date() + "\n" + (session == null ? "" : session)
                        : "number\n" + source + "\n" + Column.key(number);
        return new Candidate(
                List.of(row),
                "attendance\n" + trajectory + "\n" + personal.apply(named.subject(), identity),
                (commandId, batch) -> {
                    RecordAttendance fact =
                            new RecordAttendance(
                                    trajectory,
                                    new AttendanceId(commandId),
                                    facts.date(),
                                    facts.minutes(),
                                    session == null
                                            ? null
                                            : new SessionId(ids.apply(sessionIdentity(session))));
                    Origin origin = new Origin(batch, facts.firstRecordedOn());
                    return new Made(
                            new ImportAttendance(fact, origin), RowCommands.body(fact, origin));
                },
                null);
    }
}
