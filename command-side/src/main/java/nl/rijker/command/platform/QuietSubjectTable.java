package nl.rijker.command.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.SubjectEvent.ConsentWithdrawn;
import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.ObjectionDecided;
import nl.rijker.contract.event.SubjectEvent.ObjectionRaised;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long ago anything was recorded of those who stand in the key table, also of whoever never had
 * a trajectory. Who isn't there has no key, so there is nothing left to erase.
 */
@Component
public final class QuietSubjectTable {
    private static final String SAY =
            """
            UPDATE person SET said_in = greatest(said_in, :month)
            WHERE municipality = :municipality AND subject = :subject
            """;
    private static final String QUIET_SINCE =
            """
            SELECT subject FROM person
            WHERE municipality = :municipality AND coalesce(greatest(said_in, (
                    SELECT max(last_month) FROM subject_trajectory AS trajectory
                    WHERE trajectory.municipality = person.municipality
                        AND trajectory.subject = person.subject)), named_in) <= :month
            ORDER BY subject
            """;

    /** The month in which somebody was named counts where nothing else is known. */
    private static final String OUTSIDE_TRAJECTORIES =
            """
            SELECT subject, provider, coalesce(said_in, named_in) AS month FROM person
            WHERE municipality = :municipality AND subject = :subject AND (
                said_in IS NOT NULL OR NOT EXISTS (
                    SELECT 1 FROM subject_trajectory AS trajectory
                    WHERE trajectory.municipality = person.municipality
                        AND trajectory.subject = person.subject))
            """;

    /** The newest that is known of a subject beside its trajectories. */
    public record Known(SubjectId subject, ProviderId provider, YearMonth month) {}

    private final JdbcClient jdbc;

    QuietSubjectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void on(SubjectEvent event) {
        switch (event) {
            case ConsentGiven e -> say(e, e.month());
            case ConsentWithdrawn e -> say(e, e.month());
            case ObjectionRaised e -> say(e, e.month());
            case ObjectionDecided _, SubjectsJoined _, JoinUndone _, SubjectErased _ -> {}
        }
    }

    private void say(SubjectEvent event, YearMonth month) {
        jdbc.sql(SAY)
                .param("municipality", event.municipality().value())
                .param("subject", event.subject().value())
                .param("month", month.toString())
                .update();
    }

    /** Of whom nothing is known after this month. */
    public List<SubjectId> quietSince(Municipality municipality, YearMonth month) {
        return jdbc.sql(QUIET_SINCE)
                .param("municipality", municipality.value())
                .param("month", month.toString())
                .query((row, index) -> new SubjectId(row.getString("subject")))
                .list();
    }

    /** Empty for whoever has trajectories and never said anything. */
    public Optional<Known> outsideTrajectories(Municipality municipality, SubjectId subject) {
        return jdbc.sql(OUTSIDE_TRAJECTORIES)
                .param("municipality", municipality.value())
                .param("subject", subject.value())
                .query(QuietSubjectTable::known)
                .optional();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        return new Known(
                new SubjectId(row.getString("subject")),
                new ProviderId(row.getString("provider")),
                YearMonth.parse(row.getString("month")));
    }
}
