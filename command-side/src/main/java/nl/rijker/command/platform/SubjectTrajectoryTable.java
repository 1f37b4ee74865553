package nl.rijker.command.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.Ending;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which trajectories a subject has, and how recent they are; clear fields of the log only. */
@Component
public final class SubjectTrajectoryTable {
    private static final String START =
            """
            INSERT INTO subject_trajectory (municipality, trajectory, subject, provider,
                intervention, started, last_month, age_band, gender)
            VALUES (:municipality, :trajectory, :subject, :provider,
                :intervention, :month, :month, :ageBand, :gender)
            ON CONFLICT DO NOTHING
            """;
    private static final String GO_ON =
            """
            UPDATE subject_trajectory SET last_month = :month
            WHERE municipality = :municipality AND trajectory = :trajectory AND last_month < :month
            """;
    private static final String END =
            """
            UPDATE subject_trajectory SET ended = :month, end_reason = :reason,
                last_month = greatest(last_month, :month)
            WHERE municipality = :municipality AND trajectory = :trajectory
            """;
    private static final String ERASE =
            """
            UPDATE subject_trajectory SET erased = true
            WHERE municipality = :municipality AND subject = :subject
            """;
    private static final String OF_SUBJECT =
            """
            SELECT trajectory, subject, provider, intervention, last_month FROM subject_trajectory
            WHERE municipality = :municipality AND subject = :subject ORDER BY started, trajectory
            """;
    private static final String ERASED =
            """
            SELECT count(DISTINCT convert_from(payload, 'UTF8')::json ->> 'subject') FROM event
            WHERE payload_type = 'subject-erased'
                AND aggregate_identifier LIKE :municipality || '/%'
            """;

    /** Nobody else has this intervention, months, age band, gender and end reason. */
    private static final String UNIQUE =
            """
            SELECT count(DISTINCT one.subject) FROM subject_trajectory AS one
            WHERE one.municipality = :municipality AND %s AND NOT EXISTS (
                SELECT 1 FROM subject_trajectory AS other
                WHERE other.municipality = one.municipality AND other.subject <> one.subject
                    AND other.intervention = one.intervention AND other.started = one.started
                    AND other.ended IS NOT DISTINCT FROM one.ended
                    AND other.end_reason IS NOT DISTINCT FROM one.end_reason
                    AND other.age_band = one.age_band AND other.gender = one.gender)
            """;

    private final JdbcClient jdbc;

    SubjectTrajectoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void on(TrajectoryEvent event) {
        switch (event) {
            case TrajectoryStarted e -> start(e);
            case TrajectoryEnded e -> end(e, new Ending(e.month(), e.reason()));
            case TrajectoryEvent.MeasurementRecorded e -> goOn(e, e.scores().month());
            case TrajectoryEvent.MeasurementCorrected e -> goOn(e, e.current().month());
            case TrajectoryEvent.AttendanceRecorded e -> goOn(e, e.presence().month());
            case TrajectoryEvent.AttendanceCorrected e -> goOn(e, e.current().month());
            case TrajectoryEvent.TrajectoryEndWithdrawn e -> end(e, null);
            case TrajectoryEvent.MeasurementWithdrawn _,
                    TrajectoryEvent.AttendanceWithdrawn _,
                    TrajectoryEvent.TrajectoryWithdrawn _ -> {}
        }
    }

    void on(SubjectErased event) {
        jdbc.sql(ERASE)
                .param("municipality", event.municipality().value())
                .param("subject", event.subject().value())
                .update();
    }

    private void start(TrajectoryStarted event) {
        about(START, event)
                .param("subject", event.subject().value())
                .param("provider", event.provider().value())
                .param("intervention", event.intervention().value())
                .param("month", event.month().toString())
                .param("ageBand", event.ageBand().name())
                .param("gender", event.gender().name())
                .update();
    }

    private void goOn(TrajectoryEvent event, YearMonth month) {
        about(GO_ON, event).param("month", month.toString()).update();
    }

    private void end(TrajectoryEvent event, @Nullable Ending ending) {
        about(END, event)
                .param("month", ending == null ? null : ending.month().toString())
                .param("reason", ending == null ? null : ending.reason().name())
                .update();
    }

    private JdbcClient.StatementSpec about(String sql, TrajectoryEvent event) {
        return jdbc.sql(sql)
                .param("municipality", event.municipality().value())
                .param("trajectory", event.trajectory().value());
    }

    public List<SubjectTrajectory> of(Municipality municipality, SubjectId subject) {
        return jdbc.sql(OF_SUBJECT)
                .param("municipality", municipality.value())
                .param("subject", subject.value())
                .query(SubjectTrajectoryTable::trajectory)
                .list();
    }

    /** The identifiers in the log of all that is about a subject. */
    public List<String> aggregatesAbout(Municipality municipality, SubjectId subject) {
        return Stream.concat(
                        of(municipality, subject).stream()
                                .map(
                                        one ->
                                                Command.target(
                                                        municipality,
                                                        "trajectory",
                                                        one.trajectory())),
                        Stream.of(Command.target(municipality, "subject", subject)))
                .toList();
    }

    /** How many subjects have been erased, also those that never had a trajectory. */
    public int erased(Municipality municipality) {
        return jdbc.sql(ERASED)
                .param("municipality", municipality.value())
                .query(Integer.class)
                .single();
    }

    public int erasedAndUnique(Municipality municipality) {
        return jdbc.sql(UNIQUE.formatted("one.erased"))
                .param("municipality", municipality.value())
                .query(Integer.class)
                .single();
    }

    /** How many of these subjects nobody else is like. */
    public int unique(Municipality municipality, Collection<SubjectId> subjects) {
        return jdbc.sql(UNIQUE.formatted("one.subject = ANY (:subjects)"))
                .param("municipality", municipality.value())
                .param("subjects", subjects.stream().map(SubjectId::value).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private static SubjectTrajectory trajectory(ResultSet row, int index) throws SQLException {
        return new SubjectTrajectory(
                new TrajectoryId(row.getString("trajectory")),
                new SubjectId(row.getString("subject")),
                new ProviderId(row.getString("provider")),
                new InterventionId(row.getString("intervention")),
                YearMonth.parse(row.getString("last_month")));
    }
}
