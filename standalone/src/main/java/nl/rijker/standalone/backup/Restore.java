package nl.rijker.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.rijker.command.erasure.ErasedList;
import nl.rijker.command.root.RootKey;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.OwnerOnly;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * Puts a back-up into a data directory without a database. Everything is done in a folder beside it
 * and moved there at the very end: what is refused or cut off leaves nothing behind.
 *
 * @param folder the back-up
 * @param secrets the secrets of the system that made it; absent for those in {@code keys}
 * @param erased the list of erased subjects; one in {@code keys} counts as well
 * @param roots the newest file of signed roots; absent for the one in {@code home}, else the one in
 *     {@code keys}
 * @param keys the folder above the data directory whose secrets and list are used
 * @param home the folder above the data directory that is filled
 */
public record Restore(
        Path folder,
        @Nullable Path secrets,
        @Nullable Path erased,
        @Nullable Path roots,
        Path keys,
        Path home) {
    /**
     * @param leftOut rows of erased subjects, such as keys, that did not come back
     * @param roots how the file of signed roots goes on
     */
    public record Restored(
            DataDirectory directory, Manifest manifest, long leftOut, RestoredRoots.Report roots) {}

    /**
     * @throws UserError if the place is taken, a key or list is missing, or a file of the back-up
     *     isn't what was written
     */
    public Restored run(Progress progress) throws InterruptedException {
        var target = DataDirectory.under(home, BackupFolder.kind(folder));
        var source = DataDirectory.under(keys, target.kind());
        refuseUnlessFree(target);
        var key = secretsFile(source);
        refuseOtherSecrets(key, target);
        refuseUnreadable(roots);
        try {
            var opened =
                    OpenedBackup.of(folder, MasterKey.of(Secrets.from(key)), lists(source, target));
            return fillAndMove(opened, key, target, progress);
        } catch (SQLException failure) {
            throw new UserError("De reservekopie is niet terug te zetten: " + failure.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void refuseUnlessFree(DataDirectory target) {
        if (DirectoryLock.isHeld(target)) {
            throw new UserError(
                    "Rijker draait in de map " + target.path() + ". Typ eerst: ./rijker stop");
        }
        if (Files.exists(target.postgres())) {
            throw new UserError(
                    "In de map %s staan al gegevens. Zet de map %s eerst ergens anders neer, of kies met --directory een andere map."
                            .formatted(target.path(), target.postgres()));
        }
    }

    private Path secretsFile(DataDirectory source) {
        var file = secrets == null ? source.secrets() : secrets;
        if (!Files.isReadable(file)) {
            throw new UserError(
                    "Het geheimenbestand %s is er niet. Zonder dat bestand is geen reservekopie te lezen; het zit er zelf niet in. Geef met --secrets uw eigen kopie van secrets.properties."
                            .formatted(file));
        }
        return file;
    }

    private static void refuseOtherSecrets(Path key, DataDirectory target) {
        try {
            if (Files.exists(target.secrets()) && Files.mismatch(key, target.secrets()) >= 0) {
                throw new UserError(
                        "In %s staat een ander geheimenbestand. Zet dat eerst ergens anders neer: u hebt het misschien nog nodig."
                                .formatted(target.path()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void refuseUnreadable(@Nullable Path file) {
        if (file != null && !Files.isReadable(file)) {
            throw new UserError("Het bestand " + file + " bestaat niet of is niet te lezen.");
        }
    }

    private List<Path> lists(DataDirectory source, DataDirectory target) {
        refuseUnreadable(erased);
        List<Path> lists = new ArrayList<>();
        if (erased != null) {
            lists.add(erased);
        }
        for (var directory : List.of(source, target)) {
            if (Files.exists(directory.erasedSubjects())) {
                lists.add(directory.erasedSubjects());
            }
        }
        if (lists.isEmpty()) {
            throw OpenedBackup.listIsMissing(source.erasedSubjects());
        }
        return lists;
    }

    private Restored fillAndMove(
            OpenedBackup opened, Path key, DataDirectory target, Progress progress)
            throws InterruptedException, SQLException, IOException {
        var stage =
                new DataDirectory(
                        target.path().resolveSibling("restoring-" + target.kind().word()),
                        target.kind());
        try (var lock = DirectoryLock.take(stage);
                var database = new StagedDatabase(lock, Files.readString(key))) {
            database.start(opened.manifest().migrations());
            var leftOut = database.fill(opened, rootKey(stage).publicKey(), progress);
            var state = database.roots(opened.manifest().position());
            database.stop();
            var report = move(stage, target, opened.erased(), state);
            return new Restored(target, opened.manifest(), leftOut, report);
        } finally {
            FileUtils.deleteDirectory(stage.path().toFile());
        }
    }

    private @Nullable Path newestRoots(DataDirectory target) {
        var source = DataDirectory.under(keys, target.kind()).roots();
        return roots == null && !Files.exists(target.roots()) && Files.exists(source)
                ? source
                : roots;
    }

    /** Of the stage, which has made one if the secrets are from before there were roots. */
    private static RootKey rootKey(DataDirectory stage) {
        return RootKey.of(Base64.getDecoder().decode(Secrets.of(stage).get(Secret.ROOT_KEY)));
    }

    /** The database comes last: without it nothing has been restored. */
    private RestoredRoots.Report move(
            DataDirectory stage, DataDirectory target, ErasedList list, RestoredRoots state)
            throws InterruptedException, IOException {
        try (var lock = DirectoryLock.take(target)) {
            refuseDatabase(lock.directory());
            OwnerOnly.write(target.secrets(), Files.readString(stage.secrets()));
            OwnerOnly.write(target.erasedSubjects(), list.text());
            var report = state.write(target.roots(), newestRoots(target), rootKey(stage));
            DurableFile.sync(target.path());
            Files.move(stage.postgres(), target.postgres());
            DurableFile.sync(target.path());
            return report;
        }
    }

    private static void refuseDatabase(DataDirectory target) {
        if (Files.exists(target.postgres())) {
            throw new UserError(
                    "Tijdens het terugzetten zijn er gegevens gekomen in " + target.path() + ".");
        }
    }
}
