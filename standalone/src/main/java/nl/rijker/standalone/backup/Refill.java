package nl.rijker.standalone.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import nl.rijker.command.erasure.ErasedList;
import nl.rijker.command.root.ForgedRoot;
import nl.rijker.command.root.PublicRootKey;
import nl.rijker.command.root.RootSeries;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Progress;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Puts the rows of a back-up into a database that has the same tables, in one transaction. Keys and
 * keyed numbers of erased subjects never enter it, so that no page and no write-ahead log holds
 * them.
 */
final class Refill {
    private static final int CHUNK = 1 << 16;

    /** Triggers and references have done their work when the rows were written the first time. */
    private static final String AS_THEY_WERE =
            """
            SET session_replication_role = replica; SET timezone = 'UTC'; SET datestyle = 'ISO, YMD';
            BEGIN\
            """;

    private final Connection connection;
    private final CatalogueTable catalogue;
    private final BackupFolder folder;
    private final Manifest manifest;
    private final ErasedList erased;
    private final PublicRootKey roots;
    private final Progress progress;
    private long rows;
    private long leftOut;

    /**
     * @param superuser because only it may write rows without triggers
     * @param roots that the signed roots of the back-up must be genuine by
     */
    Refill(Connection superuser, OpenedBackup opened, PublicRootKey roots, Progress progress) {
        this.connection = superuser;
        this.catalogue = new CatalogueTable(superuser);
        this.folder = opened.folder();
        this.manifest = opened.manifest();
        this.erased = opened.erased();
        this.roots = roots;
        this.progress = progress;
    }

    /** Answers how many rows of erased subjects were left out. */
    long run() throws SQLException {
        var tables = catalogue.tables();
        mustBeTheSame(tables);
        try (var statement = connection.createStatement()) {
            statement.execute(AS_THEY_WERE);
            statement.execute(
                    "TRUNCATE "
                            + tables.stream()
                                    .map(CatalogueTable.Table::name)
                                    .collect(Collectors.joining(", ")));
            for (var table : manifest.tables()) {
                fill(table, isKeyed(tables, table));
            }
            manifest.sequences().forEach(catalogue::set);
            mustEndAtTheSamePosition();
            mustHaveGenuineRoots();
            statement.execute("COMMIT");
            statement.execute("ANALYZE");
        }
        return leftOut;
    }

    private void mustBeTheSame(List<CatalogueTable.Table> tables) {
        var here =
                tables.stream()
                        .map(
                                table ->
                                        new Manifest.Table(table.name(), table.columns(), 0, "")
                                                .list())
                        .collect(Collectors.toSet());
        var there =
                manifest.tables().stream().map(Manifest.Table::list).collect(Collectors.toSet());
        if (!here.equals(there)) {
            there.removeAll(here);
            throw new UserError(
                    "De tabellen van de reservekopie passen niet bij deze versie van Rijker (%s): %s. Gebruik de versie die de reservekopie maakte: %s."
                            .formatted(folderVersions(), there, manifest.version()));
        }
    }

    private String folderVersions() {
        return manifest.migrations().toString();
    }

    private static boolean isKeyed(List<CatalogueTable.Table> tables, Manifest.Table wanted) {
        return tables.stream()
                .anyMatch(table -> table.keyed() && table.name().equals(wanted.name()));
    }

    private void mustEndAtTheSamePosition() {
        if (catalogue.position() != manifest.position()) {
            throw folder.refusal("manifest", "noemt een andere laatste positie dan de rijen", null);
        }
    }

    /** Before anything is kept: signing goes on behind them. */
    private void mustHaveGenuineRoots() {
        try {
            RootSeries.of(new RootsTable(connection).lines(), roots);
        } catch (ForgedRoot forged) {
            throw new UserError(
                    """
                    De ondertekende hashes in deze reservekopie kloppen niet: hash %d ontbreekt, is \
                    veranderd, of is met een andere sleutel ondertekend. Er is niets teruggezet. Neem \
                    een andere reservekopie, of de root-key van het systeem dat deze maakte."""
                            .formatted(forged.number()));
        }
    }

    private void fill(Manifest.Table table, boolean keyed) throws SQLException {
        var copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table.list() + " FROM STDIN");
        var lines = new Fingerprint();
        long before = leftOut;
        folder.read(
                table.file(),
                content -> {
                    if (keyed) {
                        fillByLine(content, copy, lines, table.columns().indexOf("subject"));
                    } else {
                        fillWhole(content, copy, lines);
                    }
                    return table;
                });
        long filled = copy.endCopy() + leftOut - before;
        if (filled != table.rows() || !lines.sha256().equals(table.sha256())) {
            throw folder.refusal(table.file(), "heeft andere rijen dan het manifest zegt", null);
        }
        rows += filled;
        progress.report(rows, manifest.rows(), "rijen teruggezet");
    }

    private static void fillWhole(InputStream content, CopyIn copy, Fingerprint lines)
            throws IOException, SQLException {
        var chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            lines.add(chunk, read);
            copy.writeToCopy(chunk, 0, read);
        }
    }

    private void fillByLine(InputStream content, CopyIn copy, Fingerprint lines, int subject)
            throws IOException, SQLException {
        var line = new ByteArrayOutputStream();
        for (int one = content.read(); one >= 0; one = content.read()) {
            line.write(one);
            if (one == '\n') {
                var bytes = line.toByteArray();
                line.reset();
                lines.add(bytes, bytes.length);
                if (erased.contains(column(bytes, subject))) {
                    leftOut++;
                } else {
                    copy.writeToCopy(bytes, 0, bytes.length);
                }
            }
        }
    }

    private static String column(byte[] line, int index) {
        return new String(line, StandardCharsets.UTF_8).stripTrailing().split("\t", -1)[index];
    }
}
