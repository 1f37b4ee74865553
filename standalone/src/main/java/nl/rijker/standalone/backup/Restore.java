package nl.rijker.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.OwnerOnly;
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
 * @param keys the folder above the data directory whose secrets and list are used
 * @param home the folder above the data directory that is filled
 */
public record Restore(
        Path folder, @Nullable Path secrets, @Nullable Path erased, Path keys, Path home) {
    /**
     * @param leftOut rows of erased subjects, such as keys, that did not come back
     */
    public record Restored(DataDirectory directory, Manifest manifest, long leftOut) {}

    private record Opened(BackupFolder folder, Manifest manifest, ErasedList erased) {}

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
        try {
            var opened = open(MasterKey.of(Secrets.from(key)), lists(source, target));
            var leftOut = fillAndMove(opened, key, target, progress);
            return new Restored(target, opened.manifest, leftOut);
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

    private List<Path> lists(DataDirectory source, DataDirectory target) {
        if (erased != null && !Files.isReadable(erased)) {
            throw new UserError("Het bestand " + erased + " bestaat niet of is niet te lezen.");
        }
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
            throw new UserError(
                    "De lijst van gewiste deelnemers ontbreekt (%s). Zonder die lijst kan wie gewist is terugkomen, en daarom wordt er niets teruggezet. Geef de nieuwste lijst van dit systeem met --erased."
                            .formatted(source.erasedSubjects()));
        }
        return lists;
    }

    private Opened open(MasterKey key, List<Path> lists) throws SQLException {
        var opened = BackupFolder.open(folder, key);
        var manifest = opened.manifest();
        var list = ErasedList.of(lists, key.erasureProof(), ErasedList.knownTo(opened));
        list.mustCoverWhatIsKnown();
        return new Opened(opened, manifest, list);
    }

    private long fillAndMove(Opened opened, Path key, DataDirectory target, Progress progress)
            throws InterruptedException, SQLException, IOException {
        var stage =
                new DataDirectory(
                        target.path().resolveSibling("restoring-" + target.kind().word()),
                        target.kind());
        try (var lock = DirectoryLock.take(stage);
                var database = new StagedDatabase(lock, Files.readString(key))) {
            database.start(opened.manifest.migrations());
            var leftOut = database.fill(opened.folder, opened.manifest, opened.erased, progress);
            var roots = database.roots();
            database.stop();
            move(stage, target, opened.erased, roots);
            return leftOut;
        } finally {
            FileUtils.deleteDirectory(stage.path().toFile());
        }
    }

    /** The database comes last: without it nothing has been restored. */
    private static void move(
            DataDirectory stage, DataDirectory target, ErasedList erased, String roots)
            throws InterruptedException, IOException {
        try (var lock = DirectoryLock.take(target)) {
            refuseDatabase(lock.directory());
            OwnerOnly.write(target.secrets(), Files.readString(stage.secrets()));
            OwnerOnly.write(target.erasedSubjects(), erased.text());
            putRoots(roots, target);
            DurableFile.sync(target.path());
            Files.move(stage.postgres(), target.postgres());
            DurableFile.sync(target.path());
        }
    }

    /**
     * The log goes on from the roots that it had then. Later ones sign events that are gone now:
     * they are kept beside, as what shows it.
     */
    private static void putRoots(String roots, DataDirectory target) throws IOException {
        if (Files.exists(target.roots())) {
            var kept = 1;
            while (Files.exists(keptRoots(target, kept))) {
                kept++;
            }
            Files.move(target.roots(), keptRoots(target, kept));
        }
        if (!roots.isEmpty()) {
            OwnerOnly.write(target.roots(), roots);
        }
    }

    private static Path keptRoots(DataDirectory target, int number) {
        return target.path().resolve("roots-before-restore-" + number + ".ndjson");
    }

    private static void refuseDatabase(DataDirectory target) {
        if (Files.exists(target.postgres())) {
            throw new UserError(
                    "Tijdens het terugzetten zijn er gegevens gekomen in " + target.path() + ".");
        }
    }
}
