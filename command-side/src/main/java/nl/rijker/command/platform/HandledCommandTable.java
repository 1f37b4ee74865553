package nl.rijker.command.platform;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which commands have had their effect, so that none has it twice. */
@Component
final class HandledCommandTable {
    private static final String FIND =
            """
            SELECT command_id, user_id, body_hash, result_id, version FROM handled_command
            WHERE municipality = :municipality AND command_id = ANY (:ids)
            """;
    private static final String ADD =
            """
            INSERT INTO handled_command
                (municipality, command_id, user_id, body_hash, result_id, version, import_batch)
            SELECT :municipality, * FROM unnest(
                :ids::text[], :users::text[], :hashes::text[], :results::text[],
                :versions::bigint[], :batches::text[])
            """;

    /**
     * The hash of a body would show a sealed day to whoever has the master key and tries all days.
     */
    private static final String FORGET =
            """
            DELETE FROM handled_command
            WHERE municipality = :municipality AND import_batch IS NULL AND command_id IN (
                SELECT convert_from(meta_data, 'UTF8')::json ->> 'command' FROM event
                WHERE aggregate_identifier = ANY (:aggregates))
            """;

    /** An import can still be taken back as a whole; nothing stays that isn't clear in the log. */
    private static final String BLANK =
            """
            UPDATE handled_command SET body_hash = ''
            WHERE municipality = :municipality AND import_batch IS NOT NULL AND command_id IN (
                SELECT convert_from(meta_data, 'UTF8')::json ->> 'command' FROM event
                WHERE aggregate_identifier = ANY (:aggregates))
            """;

    /**
     * @param batch the import that recorded it; not read back
     */
    record Handled(
            String commandId,
            UserId user,
            String bodyHash,
            Receipt receipt,
            @Nullable ImportId batch) {}

    private final JdbcClient jdbc;

    HandledCommandTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Handled> find(Municipality municipality, Collection<String> ids) {
        return jdbc
                .sql(FIND)
                .param("municipality", municipality.value())
                .param("ids", ids.toArray(String[]::new))
                .query(
                        (row, index) ->
                                new Handled(
                                        row.getString("command_id"),
                                        new UserId(row.getString("user_id")),
                                        row.getString("body_hash"),
                                        new Receipt(
                                                row.getString("result_id"), row.getLong("version")),
                                        null))
                .list()
                .stream()
                .collect(toMap(Handled::commandId, handled -> handled));
    }

    void add(Municipality municipality, List<Handled> handled) {
        jdbc.sql(ADD)
                .param("municipality", municipality.value())
                .param("ids", handled.stream().map(Handled::commandId).toArray(String[]::new))
                .param("users", handled.stream().map(h -> h.user().value()).toArray(String[]::new))
                .param("hashes", handled.stream().map(Handled::bodyHash).toArray(String[]::new))
                .param(
                        "results",
                        handled.stream().map(h -> h.receipt().id()).toArray(String[]::new))
                .param(
                        "versions",
                        handled.stream().map(h -> h.receipt().version()).toArray(Long[]::new))
                .param(
                        "batches",
                        handled.stream()
                                .map(h -> Objects.toString(h.batch(), null))
                                .toArray(String[]::new))
                .update();
    }

    /** Forgets what the commands behind these aggregates said; each would be refused by now. */
    void forget(Municipality municipality, List<String> aggregates) {
        for (String sql : List.of(FORGET, BLANK)) {
            jdbc.sql(sql)
                    .param("municipality", municipality.value())
                    .param("aggregates", aggregates.toArray(String[]::new))
                    .update();
        }
    }

    /** Binds the transaction to the rows of one municipality. */
    void enter(Municipality municipality) {
        jdbc.sql("SELECT set_config('rijker.municipality', :municipality, true)")
                .param("municipality", municipality.value())
                .query(String.class)
                .single();
    }
}
