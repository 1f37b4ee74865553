package nl.rijker.command.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.rijker.command.batch.Batch.Counts;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.FileHash;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SourceId;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that a municipality's providers sent, and how far each is. */
@Component
final class BatchTable {
    private static final String ADD =
            """
            INSERT INTO import_batch (municipality, batch, provider, source, kind, user_id, begun,
                state, accept_good_rows, file_hash, wrapped_key)
            VALUES (:municipality, :batch, :provider, :source, :kind, :user, :begun,
                :state, :acceptGoodRows, :fileHash, :key)
            """;
    private static final String UPDATE =
            """
            UPDATE import_batch SET kind = :kind, state = :state, row_count = :rows,
                recorded = :recorded, repeated = :repeated, refused = :refused,
                withdrawn = :withdrawn, left_over = :left
            WHERE municipality = :municipality AND batch = :batch
            """;
    private static final String DESTROY_KEY =
            """
            UPDATE import_batch SET wrapped_key = NULL
            WHERE municipality = :municipality AND batch = :batch
            """;
    private static final String REMOVE =
            "DELETE FROM import_batch WHERE municipality = :municipality AND batch = :batch";
    private static final String FIND =
            """
            SELECT * FROM import_batch
            WHERE municipality = :municipality AND (:batch::text IS NULL OR batch = :batch)
                AND (:provider::text IS NULL OR provider = :provider)
            ORDER BY begun DESC, batch LIMIT 1000
            """;
    private static final String UNFINISHED =
            """
            SELECT * FROM import_batch
            WHERE municipality = :municipality AND state IN ('STAGED', 'RECORDING')
            ORDER BY begun, batch
            """;
    private static final String KEYS_BEFORE =
            """
            SELECT * FROM import_batch
            WHERE municipality = :municipality AND wrapped_key IS NOT NULL AND begun < :before
            ORDER BY begun, batch
            """;

    private final JdbcClient jdbc;

    BatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Batch batch) {
        jdbc.sql(ADD)
                .param("municipality", batch.actor().municipality().value())
                .param("batch", batch.id().value())
                .param("provider", String.valueOf(batch.actor().provider()))
                .param("source", batch.source().value())
                .param("kind", name(batch.kind()))
                .param("user", batch.actor().user().value())
                .param("begun", batch.begun().atOffset(ZoneOffset.UTC))
                .param("state", batch.state().name())
                .param("acceptGoodRows", batch.acceptGoodRows())
                .param("fileHash", batch.fileHash().value())
                .param("key", batch.key())
                .update();
    }

    void update(Batch batch) {
        jdbc.sql(UPDATE)
                .param("municipality", batch.actor().municipality().value())
                .param("batch", batch.id().value())
                .param("kind", name(batch.kind()))
                .param("state", batch.state().name())
                .param("rows", batch.counts().rows())
                .param("recorded", batch.counts().recorded())
                .param("repeated", batch.counts().repeated())
                .param("refused", batch.counts().refused())
                .param("withdrawn", batch.counts().withdrawn())
                .param("left", batch.counts().left())
                .update();
    }

    void destroyKey(Batch batch) {
        jdbc.sql(DESTROY_KEY)
                .param("municipality", batch.actor().municipality().value())
                .param("batch", batch.id().value())
                .update();
    }

    void remove(Batch batch) {
        jdbc.sql(REMOVE)
                .param("municipality", batch.actor().municipality().value())
                .param("batch", batch.id().value())
                .update();
    }

    Optional<Batch> find(Municipality municipality, ImportId batch) {
        return jdbc.sql(FIND)
                .param("municipality", municipality.value())
                .param("batch", batch.value())
                .param("provider", null)
                .query(BatchTable::batch)
                .optional();
    }

    /**
     * Newest first.
     *
     * @param provider null for all
     */
    List<Batch> list(Municipality municipality, @Nullable ProviderId provider) {
        return jdbc.sql(FIND)
                .param("municipality", municipality.value())
                .param("batch", null)
                .param("provider", provider == null ? null : provider.value())
                .query(BatchTable::batch)
                .list();
    }

    List<Batch> unfinished(Municipality municipality) {
        return jdbc.sql(UNFINISHED)
                .param("municipality", municipality.value())
                .query(BatchTable::batch)
                .list();
    }

    /** Whose files are still there though they have waited long enough. */
    List<Batch> keysBefore(Municipality municipality, Instant before) {
        return jdbc.sql(KEYS_BEFORE)
                .param("municipality", municipality.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(BatchTable::batch)
                .list();
    }

    private static @Nullable String name(@Nullable ImportKind kind) {
        return kind == null ? null : kind.name();
    }

    static Batch batch(ResultSet row, int index) throws SQLException {
        String kind = row.getString("kind");
        return new Batch(
                new ImportId(row.getString("batch")),
                new Actor(
                        new UserId(row.getString("user_id")),
                        Role.IMPORTER,
                        new Municipality(row.getString("municipality")),
                        new ProviderId(row.getString("provider"))),
                new SourceId(row.getString("source")),
                kind == null ? null : ImportKind.valueOf(kind),
                row.getObject("begun", OffsetDateTime.class).toInstant(),
                BatchState.valueOf(row.getString("state")),
                row.getBoolean("accept_good_rows"),
                new FileHash(row.getString("file_hash")),
                row.getString("wrapped_key"),
                new Counts(
                        row.getLong("row_count"),
                        row.getLong("recorded"),
                        row.getLong("repeated"),
                        row.getLong("refused"),
                        row.getLong("withdrawn"),
                        row.getLong("left_over")));
    }
}
