package nl.rijker.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.command.platform.CommandDatabase;
import nl.rijker.command.root.RootKey;
import nl.rijker.query.platform.QueryDatabase;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.directory.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * Puts a back-up into a database without events, on a server that runs already.
 *
 * @param keys of the installation that made it
 */
public record DatabaseRestore(Path folder, Keys keys, Place place) {
    /** Not shown: they open everything. */
    public record Keys(MasterKey master, RootKey roots) {
        @Override
        public String toString() {
            return "secret";
        }
    }

    /**
     * @param erased where the list of erased subjects lies
     * @param roots where the signed roots lie
     */
    public record Place(CommandDatabase command, QueryDatabase query, Path erased, Path roots) {}

    /**
     * @param leftOut rows of erased subjects, such as keys, that did not come back
     */
    public record Filled(Manifest manifest, long leftOut, RestoredRoots.Report roots) {}

    /**
     * @param superuser because only it may write rows without triggers
     * @param erased a newer list; the one in place counts as well
     * @param roots the newest file of signed roots; absent for the one in place
     * @throws UserError if the place is taken, a list is missing, or a file of the back-up isn't
     *     what was written
     */
    public Filled run(
            Connection superuser, @Nullable Path erased, @Nullable Path roots, Progress progress)
            throws SQLException {
        if (BackupFolder.kind(folder) != Kind.LIVE) {
            throw new UserError("Deze reservekopie is van een demo. Die hoort hier niet.");
        }
        Restore.refuseUnreadable(roots);
        var opened = OpenedBackup.of(folder, keys.master, lists(erased));
        refuseUnlessEmpty(new CatalogueTable(superuser));
        new Migrations(place.command, place.query).run(opened.manifest().migrations());
        var leftOut = new Refill(superuser, opened, keys.roots.publicKey(), progress).run();
        try {
            OwnerOnly.write(place.erased, opened.erased().text());
            var report =
                    RestoredRoots.of(superuser, opened.manifest().position())
                            .write(place.roots, roots, keys.roots);
            return new Filled(opened.manifest(), leftOut, report);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> lists(@Nullable Path erased) {
        Restore.refuseUnreadable(erased);
        var lists =
                Stream.of(erased == null ? place.erased : erased, place.erased)
                        .distinct()
                        .filter(Files::isReadable)
                        .toList();
        if (lists.isEmpty()) {
            throw OpenedBackup.listIsMissing(place.erased);
        }
        return lists;
    }

    private static void refuseUnlessEmpty(CatalogueTable catalogue) {
        if (!catalogue.migrations().isEmpty() && catalogue.position() > 0) {
            throw new UserError(
                    "In deze database staan al gebeurtenissen. Zet een reservekopie alleen terug in een lege database.");
        }
    }
}
