package nl.rijker.command.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who read what is known of whom, when and why: apart from the log, added to in the transaction of
 * the read. The command side can't change or delete a line.
 */
@Component
public final class PersonAccessTable {
    private static final int PAGE = 1_000;

    private static final String ADD =
            """
            INSERT INTO access_log (municipality, user_id, role, purpose, request, subject)
            SELECT :municipality, :user, :role, :purpose, :request, subject
            FROM unnest(:subjects::text[]) AS subject
            """;
    private static final String ADD_EVERYBODY =
            """
            INSERT INTO access_log (municipality, user_id, role, purpose, request, subject)
            SELECT :municipality, :user, :role, :purpose, :request, subject FROM (
                SELECT DISTINCT subject FROM person
                WHERE municipality = :municipality AND provider = :provider
            ) AS client
            """;
    private static final String ADD_MANY =
            """
            INSERT INTO access_log (municipality, user_id, role, purpose, request, whose)
            VALUES (:municipality, :user, :role, :purpose, :request, :whose)
            """;
    private static final String EVERYBODY = "*";
    private static final String COLUMNS =
            "SELECT at, user_id, role, purpose, request, subject, whose FROM access_log ";
    private static final String BEFORE =
            COLUMNS + "WHERE municipality = :municipality AND at < :before ORDER BY at DESC LIMIT ";
    private static final String OF_SUBJECT =
            COLUMNS
                    + """
                    WHERE municipality = :municipality AND (subject = ANY (:subjects)
                        OR (at >= :since AND whose IN (:provider, '*')))
                    ORDER BY at DESC LIMIT \
                    """;

    private final JdbcClient jdbc;

    PersonAccessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes a read, one line for each subject whose data it shows.
     *
     * @param request what was read, such as {@code dossier}
     */
    public void add(Actor actor, String purpose, String request, Collection<SubjectId> subjects) {
        add(
                actor,
                purpose,
                request,
                subjects.stream().map(SubjectId::value).toArray(String[]::new));
    }

    /** Notes a read of all that a provider recorded, one line for each of its clients. */
    public void addEverybodyOf(ProviderId provider, Actor actor, String purpose, String request) {
        jdbc.sql(ADD_EVERYBODY)
                .param("municipality", actor.municipality().value())
                .param("provider", provider.value())
                .param("user", actor.user().value())
                .param("role", actor.role().name())
                .param("purpose", purpose)
                .param("request", request)
                .update();
    }

    /**
     * Notes a read of so many that they aren't named one by one.
     *
     * @param provider whose clients they are; null for everybody
     */
    void addMany(Actor actor, String purpose, String request, @Nullable ProviderId provider) {
        jdbc.sql(ADD_MANY)
                .param("municipality", actor.municipality().value())
                .param("user", actor.user().value())
                .param("role", actor.role().name())
                .param("purpose", purpose)
                .param("request", request)
                .param("whose", provider == null ? EVERYBODY : provider.value())
                .update();
    }

    /** Notes a read of the access log itself. */
    void addOwnRead(Actor actor, String purpose) {
        add(actor, purpose, "access-log", new String[] {null});
    }

    private void add(Actor actor, String purpose, String request, String[] subjects) {
        jdbc.sql(ADD)
                .param("municipality", actor.municipality().value())
                .param("user", actor.user().value())
                .param("role", actor.role().name())
                .param("purpose", purpose)
                .param("request", request)
                .param("subjects", subjects)
                .update();
    }

    /** The newest lines before an instant, newest first, at most a thousand. */
    List<AccessLine> before(Municipality municipality, Instant before) {
        return lines(
                jdbc.sql(BEFORE + PAGE)
                        .param("municipality", municipality.value())
                        .param("before", Timestamp.from(before)));
    }

    /**
     * The newest reads of one person, newest first, at most a thousand.
     *
     * @param records of that person
     * @param since when there was something to read; reads of many before that showed nothing
     */
    public List<AccessLine> of(
            Municipality municipality,
            ProviderId provider,
            Collection<SubjectId> records,
            Instant since) {
        return lines(
                jdbc.sql(OF_SUBJECT + PAGE)
                        .param("municipality", municipality.value())
                        .param("provider", provider.value())
                        .param(
                                "subjects",
                                records.stream().map(SubjectId::value).toArray(String[]::new))
                        .param("since", Timestamp.from(since)));
    }

    private static List<AccessLine> lines(JdbcClient.StatementSpec query) {
        return query.query(
                        (row, index) ->
                                new AccessLine(
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("user_id"),
                                        row.getString("role"),
                                        row.getString("purpose"),
                                        row.getString("request"),
                                        row.getString("subject"),
                                        row.getString("whose")))
                .list();
    }
}
