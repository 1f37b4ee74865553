package nl.rijker.command.erasure;

import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The erasures that the log knows of. */
@Component
public record ErasureTable(JdbcClient jdbc) {
    private static final String ERASED =
            """
            SELECT convert_from(payload, 'UTF8')::jsonb ->> 'subject' AS subject, time_stamp
            FROM command.event WHERE payload_type = 'subject-erased' ORDER BY global_index DESC
            """;
    private static final String FIRST =
            "SELECT time_stamp FROM command.event ORDER BY global_index LIMIT 1";

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

    /** Since when the log has known of every erasure; empty before its first event. */
    Optional<Instant> begin() {
        return jdbc.sql(FIRST)
                .query((row, index) -> Instant.parse(row.getString("time_stamp")))
                .optional();
    }
}
