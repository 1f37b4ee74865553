package nl.rijker.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rijker.command.erasure.ErasureTable;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.Kind;
import org.apache.commons.io.FileUtils;
import org.postgresql.PGConnection;

/**
 * Writes what a database holds at one moment to a new folder, while others go on writing: one
 * snapshot, read table by table. A folder that is there is whole.
 */
public final class Backup {
    /** What a back-up is in the access log. */
    public static final String READ = "backup";

    public static final String PURPOSE = "reservekopie";
    static final String ERASED = "erased-subjects";
    private static final String SNAPSHOT =
            """
            SET datestyle = 'ISO, YMD'; SET timezone = 'UTC'; SET extra_float_digits = 1;
            BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY\
            """;
    private static final String MOMENT = "SELECT now(), current_setting('server_version')";

    /**
     * @param kind of facts
     * @param municipality whose they are
     * @param version of Rijker
     */
    public record Origin(Kind kind, String municipality, String version) {}

    private final Connection connection;
    private final CatalogueTable catalogue;
    private final BackupFolder folder;
    private final Progress progress;
    private long rows;

    private Backup(Connection connection, BackupFolder folder, Progress progress) {
        this.connection = connection;
        this.catalogue = new CatalogueTable(connection);
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * @param owner of every table; used for this alone
     * @param target doesn't exist yet, or is an empty folder
     * @throws UserError if the folder is taken or can't be written
     */
    public static Manifest write(
            Connection owner, Origin origin, MasterKey key, Path target, Progress progress)
            throws SQLException {
        var place = target.toAbsolutePath().normalize();
        refuseUnlessFree(place);
        try {
            var unfinished = Files.createTempDirectory(above(place), ".backup");
            try {
                var folder = BackupFolder.create(unfinished, origin.kind(), key);
                var manifest = new Backup(owner, folder, progress).write(origin);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
                DurableFile.sync(above(place));
                return manifest;
            } finally {
                FileUtils.deleteDirectory(unfinished.toFile());
            }
        } catch (IOException failure) {
            throw new UserError(
                    "De reservekopie is niet te schrijven naar "
                            + place
                            + ": "
                            + failure.getMessage());
        }
    }

    private static void refuseUnlessFree(Path place) {
        if (Files.exists(place) && !isEmpty(place)) {
            throw new UserError(place + " bestaat al. Kies voor elke reservekopie een nieuwe map.");
        }
        if (!Files.isDirectory(above(place))) {
            throw new UserError("De map " + above(place) + " bestaat niet.");
        }
    }

    private static Path above(Path place) {
        return Objects.requireNonNull(place.getParent());
    }

    private static boolean isEmpty(Path place) {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (var entries = Files.list(place)) {
            return entries.findAny().isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Manifest write(Origin origin) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
            try (var moment = statement.executeQuery(MOMENT)) {
                moment.next();
                var manifest =
                        write(origin, moment.getTimestamp(1).toInstant(), moment.getString(2));
                folder.write(manifest);
                return manifest;
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    private Manifest write(Origin origin, Instant created, String postgres)
            throws SQLException, IOException {
        var tables = catalogue.tables();
        var total = tables.stream().mapToLong(CatalogueTable.Table::rows).sum();
        List<Manifest.Table> written = new ArrayList<>();
        for (var table : tables) {
            written.add(write(table, total));
        }
        return new Manifest(
                created,
                origin.municipality(),
                origin.version(),
                postgres,
                catalogue.migrations(),
                catalogue.position(),
                writeErasedSubjects(),
                written,
                catalogue.sequences());
    }

    private Manifest.Table write(CatalogueTable.Table table, long total)
            throws SQLException, IOException {
        var draft = new Manifest.Table(table.name(), table.columns(), 0, "");
        var lines = new Fingerprint();
        try (var file = folder.writing(draft.file())) {
            var copy =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY " + draft.list() + " TO STDOUT");
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                file.write(row);
                lines.add(row, row.length);
                if (++rows % 1_000 == 0) {
                    progress.report(rows, Math.max(rows, total), "rijen bewaard");
                }
            }
            return new Manifest.Table(
                    table.name(), table.columns(), copy.getHandledRowCount(), lines.sha256());
        }
    }

    /** A list beside them, because who restores must know them before anything is restored. */
    private long writeErasedSubjects() throws IOException {
        var erased = new ErasureTable(catalogue.jdbc()).erasures().keySet();
        try (var file = folder.writing(ERASED)) {
            for (var subject : erased) {
                file.write((subject + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return erased.size();
    }
}
