package nl.rijker.command.recording;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports recorded, by the commands they gave. */
@Component
public final class ImportedFactTable {
    private static final String HANDLED =
            """
            SELECT command_id FROM handled_command
            WHERE municipality = :municipality AND command_id = ANY (:ids)
            """;
    private static final String COUNT =
            """
            SELECT count(*) FROM handled_command
            WHERE municipality = :municipality AND import_batch = :batch
            """;
    private static final String AGGREGATES =
            """
            SELECT DISTINCT result_id FROM handled_command
            WHERE municipality = :municipality AND import_batch = :batch AND result_id > :after
            ORDER BY result_id LIMIT :most
            """;

    private final JdbcClient jdbc;

    ImportedFactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these commands have had their effect. */
    Set<String> handled(Municipality municipality, Collection<String> commandIds) {
        return Set.copyOf(
                jdbc.sql(HANDLED)
                        .param("municipality", municipality.value())
                        .param("ids", commandIds.toArray(String[]::new))
                        .query((row, index) -> row.getString("command_id"))
                        .list());
    }

    long count(Municipality municipality, ImportId batch) {
        return jdbc.sql(COUNT)
                .param("municipality", municipality.value())
                .param("batch", batch.value())
                .query(Long.class)
                .single();
    }

    /** Ids of the sessions or trajectories of which a batch recorded something, in order. */
    public List<String> aggregates(
            Municipality municipality, ImportId batch, String after, int most) {
        return jdbc.sql(AGGREGATES)
                .param("municipality", municipality.value())
                .param("batch", batch.value())
                .param("after", after)
                .param("most", most)
                .query((row, index) -> row.getString("result_id"))
                .list();
    }
}
