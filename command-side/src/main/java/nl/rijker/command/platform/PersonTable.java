package nl.rijker.command.platform;

import java.util.List;
import java.util.Optional;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key table, outside the log. */
@Component
final class PersonTable {
    private static final String FIND_SUBJECT =
            """
            SELECT subject FROM person
            WHERE municipality = :municipality AND provider = :provider AND client_hmac = :value
            """;
    private static final String ADD_SUBJECT =
            """
            INSERT INTO person (municipality, provider, client_hmac, key_version, subject)
            VALUES (:municipality, :provider, :value, :version, :subject)
            ON CONFLICT DO NOTHING
            """;
    private static final String FIND_PROVIDER =
            """
            SELECT DISTINCT provider FROM person
            WHERE municipality = :municipality AND subject = :subject
            """;
    private static final String REMOVE =
            "DELETE FROM person WHERE municipality = :municipality AND subject = :subject";
    private static final String ROWS =
            """
            SELECT client_hmac, key_version FROM person
            WHERE municipality = :municipality AND provider = :provider
            """;
    private static final String REPLACE =
            """
            UPDATE person SET client_hmac = changed.after, key_version = :version
            FROM unnest(:before::bytea[], :after::bytea[]) AS changed (before, after)
            WHERE municipality = :municipality AND provider = :provider
                AND client_hmac = changed.before
            """;

    /**
     * How a client number stands in the table.
     *
     * @param version of the key that covers it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(byte[] value, int version) {}

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SubjectId> subject(Municipality municipality, ProviderId provider, byte[] value) {
        return about(FIND_SUBJECT, municipality, provider)
                .param("value", value)
                .query(String.class)
                .optional()
                .map(SubjectId::new);
    }

    /** False if another transaction was first. */
    boolean addSubject(Municipality municipality, ProviderId provider, Row row, SubjectId subject) {
        return about(ADD_SUBJECT, municipality, provider)
                        .param("value", row.value())
                        .param("version", row.version())
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    Optional<ProviderId> provider(Municipality municipality, SubjectId subject) {
        return jdbc.sql(FIND_PROVIDER)
                .param("municipality", municipality.value())
                .param("subject", subject.value())
                .query(String.class)
                .optional()
                .map(ProviderId::new);
    }

    void remove(Municipality municipality, SubjectId subject) {
        jdbc.sql(REMOVE)
                .param("municipality", municipality.value())
                .param("subject", subject.value())
                .update();
    }

    List<Row> rows(Municipality municipality, ProviderId provider) {
        return about(ROWS, municipality, provider)
                .query((row, index) -> new Row(row.getBytes(1), row.getInt(2)))
                .list();
    }

    void replace(
            Municipality municipality,
            ProviderId provider,
            List<Row> before,
            List<byte[]> after,
            int version) {
        about(REPLACE, municipality, provider)
                .param("before", before.stream().map(Row::value).toArray(byte[][]::new))
                .param("after", after.toArray(byte[][]::new))
                .param("version", version)
                .update();
    }

    private JdbcClient.StatementSpec about(
            String sql, Municipality municipality, ProviderId provider) {
        return jdbc.sql(sql)
                .param("municipality", municipality.value())
                .param("provider", provider.value());
    }
}
