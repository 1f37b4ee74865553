package nl.rijker.standalone.set;

import java.nio.file.Path;
import java.sql.SQLException;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.backup.DatabaseRestore;
import nl.rijker.standalone.backup.DatabaseRestore.Filled;
import nl.rijker.standalone.control.Progress;
import org.jspecify.annotations.Nullable;

/** Puts a back-up into the empty database of a set of which no side runs. */
public record SetRestore(InstalledSet set) {
    public Filled run(Path folder, @Nullable Path erased, @Nullable Path roots, Progress progress) {
        var keys = new DatabaseRestore.Keys(set.masterKey(), set.rootKey());
        var place =
                new DatabaseRestore.Place(
                        set.commandDatabase(),
                        set.queryDatabase(),
                        set.erasedSubjects(),
                        set.roots());
        try (var superuser = set.superuser()) {
            return new DatabaseRestore(folder, keys, place).run(superuser, erased, roots, progress);
        } catch (SQLException failure) {
            throw new UserError("De reservekopie is niet terug te zetten: " + failure.getMessage());
        }
    }
}
