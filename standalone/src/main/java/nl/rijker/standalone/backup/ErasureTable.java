package nl.rijker.standalone.backup;

import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The erasures that the log knows of. */
public record ErasureTable(JdbcClient jdbc) {
    private static final String ERASED =
            """
            SELECT convert_from(payload, 'UTF8')::jsonb ->> 'subject' AS subject, time_stamp
            FROM command.event WHERE payload_type = 'subject-erased' ORDER BY global_index DESC
            """;

    public static ErasureTable of(Connection connection) {
        return new ErasureTable(
                JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    /** When each subject was erased, by its id; the first time counts. */
    public Map<String, String> erasures() {
        var erased = new TreeMap<String, String>();
        jdbc.sql(ERASED)
                .query(
                        row -> {
                            erased.put(row.getString("subject"), row.getString("time_stamp"));
                        });
        return erased;
    }
}
