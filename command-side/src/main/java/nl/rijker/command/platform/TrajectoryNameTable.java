package nl.rijker.command.platform;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rijker.command.platform.PersonTable.Row;
import nl.rijker.command.platform.TrajectoryNames.Named;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which number of a provider's own system, covered with its key, is which trajectory. */
@Component
final class TrajectoryNameTable {
    private static final String FIND =
            """
            SELECT encode(external_hmac, 'hex') AS hmac, trajectory, subject FROM trajectory_name
            WHERE municipality = :municipality AND provider = :provider
                AND external_hmac = ANY (:hmacs)
            """;
    private static final String ADD =
            """
            INSERT INTO trajectory_name
                (municipality, provider, external_hmac, key_version, trajectory, subject)
            VALUES (:municipality, :provider, :value, :version, :trajectory, :subject)
            """;
    private static final String REMOVE =
            """
            DELETE FROM trajectory_name
            WHERE municipality = :municipality AND trajectory = :trajectory
            """;

    private static final String REMOVE_SUBJECT =
            "DELETE FROM trajectory_name WHERE municipality = :municipality AND subject = :subject";

    private static final String ROWS =
            """
            SELECT external_hmac, key_version FROM trajectory_name
            WHERE municipality = :municipality AND provider = :provider
            """;
    private static final String REPLACE =
            """
            UPDATE trajectory_name SET external_hmac = changed.after, key_version = :version
            FROM unnest(:before::bytea[], :after::bytea[]) AS changed (before, after)
            WHERE municipality = :municipality AND provider = :provider
                AND external_hmac = changed.before
            """;

    private final JdbcClient jdbc;

    TrajectoryNameTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By HMAC in hexadecimal digits. */
    Map<String, Named> find(
            Municipality municipality, ProviderId provider, Collection<String> hmacs) {
        return jdbc
                .sql(FIND)
                .param("municipality", municipality.value())
                .param("provider", provider.value())
                .param("hmacs", hmacs.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .query(
                        (row, index) ->
                                Map.entry(
                                        row.getString("hmac"),
                                        new Named(
                                                new TrajectoryId(row.getString("trajectory")),
                                                new SubjectId(row.getString("subject")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(
            Municipality municipality,
            ProviderId provider,
            Row row,
            TrajectoryId trajectory,
            SubjectId subject) {
        jdbc.sql(ADD)
                .param("municipality", municipality.value())
                .param("provider", provider.value())
                .param("value", row.value())
                .param("version", row.version())
                .param("trajectory", trajectory.value())
                .param("subject", subject.value())
                .update();
    }

    void remove(Municipality municipality, TrajectoryId trajectory) {
        jdbc.sql(REMOVE)
                .param("municipality", municipality.value())
                .param("trajectory", trajectory.value())
                .update();
    }

    void remove(Municipality municipality, SubjectId subject) {
        jdbc.sql(REMOVE_SUBJECT)
                .param("municipality", municipality.value())
                .param("subject", subject.value())
                .update();
    }

    List<Row> rows(Municipality municipality, ProviderId provider) {
        return jdbc.sql(ROWS)
                .param("municipality", municipality.value())
                .param("provider", provider.value())
                .query((row, index) -> new Row(row.getBytes(1), row.getInt(2)))
                .list();
    }

    void replace(
            Municipality municipality,
            ProviderId provider,
            List<Row> before,
            List<byte[]> after,
            int version) {
        jdbc.sql(REPLACE)
                .param("municipality", municipality.value())
                .param("provider", provider.value())
                .param("before", before.stream().map(Row::value).toArray(byte[][]::new))
                .param("after", after.toArray(byte[][]::new))
                .param("version", version)
                .update();
    }
}
