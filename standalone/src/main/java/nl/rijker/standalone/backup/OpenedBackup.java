package nl.rijker.standalone.backup;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rijker.command.erasure.ErasedList;
import nl.rijker.command.erasure.UnfitList;
import nl.rijker.standalone.UserError;

/**
 * A back-up that may be put back: its key fits, and the list has been kept since before it and
 * covers the erasures it knows of.
 */
record OpenedBackup(BackupFolder folder, Manifest manifest, ErasedList erased) {
    static OpenedBackup of(Path path, MasterKey key, List<Path> lists) throws SQLException {
        var folder = BackupFolder.open(path, key);
        var manifest = folder.manifest();
        var known = folder.read(Backup.ERASED, OpenedBackup::names);
        try {
            var erased = ErasedList.of(lists, key.erasureProof(), known);
            erased.mustHaveBegunBefore(manifest.created());
            erased.mustCoverWhatIsKnown();
            return new OpenedBackup(folder, manifest, erased);
        } catch (UnfitList unfit) {
            throw new UserError(unfit.sentence());
        }
    }

    static UserError listIsMissing(Path file) {
        return new UserError(
                """
                De lijst van gewiste deelnemers ontbreekt (%s). Zonder die lijst kan wie gewist is \
                terugkomen, en daarom wordt er niets teruggezet. Geef de nieuwste lijst van dit \
                systeem met --erased."""
                        .formatted(file));
    }

    private static Set<String> names(InputStream content) {
        return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))
                .lines()
                .collect(Collectors.toSet());
    }
}
