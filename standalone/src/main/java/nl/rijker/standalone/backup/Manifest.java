package nl.rijker.standalone.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a back-up holds, written last and read first.
 *
 * @param created when the snapshot was taken, by the database's clock
 * @param municipality whose books these are
 * @param version of Rijker
 * @param postgres the full version of PostgreSQL
 * @param migrations for each schema with a history of migrations, its last version
 * @param position of the last event
 * @param erasures how many subjects had been erased; their ids are one of the files
 */
public record Manifest(
        Instant created,
        String municipality,
        String version,
        String postgres,
        Map<String, String> migrations,
        long position,
        long erasures,
        List<Table> tables,
        List<Sequence> sequences) {

    public Manifest {
        migrations = Map.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * @param name with its schema, quoted where SQL needs it, like each column
     * @param rows how many lines its file has
     * @param sha256 of the lines before they were packed and encrypted
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String file() {
            return name.replace("\"", "") + ".rows";
        }

        String list() {
            return name + " (" + String.join(", ", columns) + ")";
        }
    }

    /**
     * @param used whether {@code last} has been given out
     */
    public record Sequence(String name, long last, boolean used) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    public String sentence() {
        return "Reservekopie van %s, gemeente %s: tot en met positie %d, %d rijen in %d tabellen."
                .formatted(created, municipality, position, rows(), tables.size());
    }
}
