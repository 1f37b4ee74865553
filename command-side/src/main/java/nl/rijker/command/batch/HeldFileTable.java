package nl.rijker.command.batch;

import java.util.List;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches whose file or list of bad rows is still here. */
@Component
public final class HeldFileTable {
    private static final String HELD =
            """
            SELECT * FROM import_batch
            WHERE municipality = :municipality AND wrapped_key IS NOT NULL
                AND (:provider::text IS NULL OR provider = :provider)
            ORDER BY begun, batch
            """;
    private static final String LET_GO =
            """
            UPDATE import_batch SET wrapped_key = NULL,
                state = CASE WHEN state IN ('STAGED', 'RECORDING') THEN 'CUT_OFF' ELSE state END,
                recorded = CASE WHEN state NOT IN ('STAGED', 'RECORDING') THEN recorded ELSE (
                    SELECT count(*) FROM handled_command AS command
                    WHERE command.municipality = import_batch.municipality
                        AND command.import_batch = import_batch.batch) END
            WHERE municipality = :municipality AND batch = ANY (:batches)
            """;
    private static final String CUT_OFF =
            """
            UPDATE import_batch SET recorded = :recorded,
                cut_offs = CASE WHEN recorded < :recorded THEN 1 ELSE cut_offs + 1 END
            WHERE municipality = :municipality AND batch = :batch
            RETURNING cut_offs
            """;

    private final JdbcClient jdbc;

    HeldFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Oldest first.
     *
     * @param provider null for all
     */
    public List<Batch> held(Municipality municipality, @Nullable ProviderId provider) {
        return jdbc.sql(HELD)
                .param("municipality", municipality.value())
                .param("provider", provider == null ? null : provider.value())
                .query(BatchTable::batch)
                .list();
    }

    /** Counts how often a file was cut off without more being recorded since the time before. */
    int cutOff(Batch batch, long recorded) {
        return jdbc.sql(CUT_OFF)
                .param("municipality", batch.actor().municipality().value())
                .param("batch", batch.id().value())
                .param("recorded", recorded)
                .query(Integer.class)
                .single();
    }

    /** Their keys are gone; what wasn't finished never will be. */
    public void letGo(Municipality municipality, List<Batch> batches) {
        jdbc.sql(LET_GO)
                .param("municipality", municipality.value())
                .param(
                        "batches",
                        batches.stream().map(batch -> batch.id().value()).toArray(String[]::new))
                .update();
    }
}
