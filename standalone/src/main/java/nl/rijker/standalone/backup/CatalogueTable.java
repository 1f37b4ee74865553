package nl.rijker.standalone.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a database holds, from its own catalogue: a table that comes tomorrow needs no change here.
 */
final class CatalogueTable {
    private static final String OURS =
            "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";

    /** Partitions, not the tables that they are parts of. */
    private static final String TABLES =
            """
            SELECT format('%I.%I', n.nspname, c.relname) AS name, greatest(c.reltuples, 0)::bigint AS rows,
                array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns,
                n.nspname = 'command' AND bool_or(a.attname = 'subject')
                    AND bool_or(a.atttypid = 'bytea'::regtype) AS keyed
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind = 'r' AND OURS
            GROUP BY n.nspname, c.relname, c.reltuples ORDER BY n.nspname, c.relname
            """
                    .replace("OURS", OURS);

    private static final String SEQUENCES =
            """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'S' AND OURS ORDER BY n.nspname, c.relname
            """
                    .replace("OURS", OURS);

    /**
     * @param rows an estimate, for showing progress
     * @param keyed whether its rows are keys or keyed numbers of one subject each
     */
    record Table(String name, List<String> columns, long rows, boolean keyed) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    private final JdbcClient jdbc;

    CatalogueTable(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    List<Table> tables() {
        return jdbc.sql(TABLES).query((row, index) -> table(row)).list();
    }

    private static Table table(ResultSet row) throws SQLException {
        return new Table(
                row.getString("name"),
                List.of((String[]) row.getArray("columns").getArray()),
                row.getLong("rows"),
                row.getBoolean("keyed"));
    }

    /** A sequence knows no snapshots: asked after it was taken, it is never behind the rows. */
    List<Manifest.Sequence> sequences() {
        return jdbc.sql(SEQUENCES).query((row, index) -> row.getString(1)).list().stream()
                .map(
                        name ->
                                jdbc.sql("SELECT last_value, is_called FROM " + name)
                                        .query(
                                                (row, index) ->
                                                        new Manifest.Sequence(
                                                                name,
                                                                row.getLong(1),
                                                                row.getBoolean(2)))
                                        .single())
                .toList();
    }

    void set(Manifest.Sequence sequence) {
        jdbc.sql("SELECT setval(:name::regclass, :last, :used)")
                .param("name", sequence.name())
                .param("last", sequence.last())
                .param("used", sequence.used())
                .query((row, index) -> index)
                .single();
    }

    /** For each schema that Flyway made, the last version. */
    Map<String, String> migrations() {
        var versions = new TreeMap<String, String>();
        for (var table : tables()) {
            var schema = table.name().replaceFirst("\\.flyway_schema_history$", "");
            if (!schema.equals(table.name())) {
                versions.put(schema, version(table.name()));
            }
        }
        return versions;
    }

    private String version(String history) {
        return jdbc.sql(
                        "SELECT version FROM "
                                + history
                                + " WHERE success AND version IS NOT NULL ORDER BY installed_rank"
                                + " DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    long position() {
        return jdbc.sql("SELECT coalesce(max(global_index), 0) FROM command.event")
                .query(Long.class)
                .single();
    }
}
