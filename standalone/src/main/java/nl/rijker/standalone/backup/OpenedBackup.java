package nl.rijker.standalone.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A back-up that may be put back: its key fits, and the list covers the erasures it knows of. */
record OpenedBackup(BackupFolder folder, Manifest manifest, ErasedList erased) {
    static OpenedBackup of(Path path, MasterKey key, List<Path> lists) throws SQLException {
        var folder = BackupFolder.open(path, key);
        var manifest = folder.manifest();
        var erased = ErasedList.of(lists, key.erasureProof(), ErasedList.knownTo(folder));
        erased.mustCoverWhatIsKnown();
        return new OpenedBackup(folder, manifest, erased);
    }
}
