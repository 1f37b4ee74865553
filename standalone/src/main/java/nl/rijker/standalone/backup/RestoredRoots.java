package nl.rijker.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.root.ForgedRoot;
import nl.rijker.command.root.RootContent;
import nl.rijker.command.root.RootFile;
import nl.rijker.command.root.RootHistory;
import nl.rijker.command.root.RootHistory.Restoration;
import nl.rijker.command.root.RootKey;
import nl.rijker.command.root.RootSeries;
import nl.rijker.command.root.RootWriter;
import nl.rijker.command.root.SignedRoot;
import nl.rijker.standalone.directory.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the file of signed roots after a restore. The newest file there is stays as it is,
 * and a signed line says to which position the log was put back: so it never looks like tampering,
 * and shows what is lost.
 *
 * @param remembered lines that the back-up knows
 * @param heads where its chains are
 */
public record RestoredRoots(List<String> remembered, List<RootContent> heads, Instant at) {
    /**
     * @param before how many roots the back-up knew
     * @param restorations what was lost; empty if the back-up has no chain
     * @param foundOutside whether a file was there that goes on where the back-up was
     * @param foreign whether a file was there that doesn't belong to the back-up, or was changed
     * @param kept where the file lies that was in its place; absent if there was none
     */
    public record Report(
            long before,
            List<Restoration> restorations,
            boolean foundOutside,
            boolean foreign,
            @Nullable Path kept) {
        public Report {
            restorations = List.copyOf(restorations);
        }
    }

    public RestoredRoots {
        remembered = List.copyOf(remembered);
        heads = List.copyOf(heads);
    }

    static RestoredRoots of(Connection connection, long position) {
        var table = new RootsTable(connection);
        return new RestoredRoots(table.lines(), table.heads(position), table.now());
    }

    /**
     * @param file where the roots are to be
     * @param newest another file that counts as what was there
     */
    Report write(Path file, @Nullable Path newest, RootKey key) throws IOException {
        var outside = new RootFile(newest == null ? file : newest).lines();
        var continues = !heads.isEmpty() && continues(outside, key);
        var kept = Files.exists(file) && !(continues && newest == null) ? keep(file) : null;
        var lines = continues ? outside : remembered;
        OwnerOnly.write(file, String.join("", lines.stream().map(line -> line + "\n").toList()));
        var writer = new RootWriter(new RootFile(file), key);
        List<SignedRoot> all = new ArrayList<>(writer.unread());
        var added = heads.isEmpty() ? List.<SignedRoot>of() : writer.write(heads, at);
        all.addAll(added);
        return new Report(
                remembered.size(),
                newestOf(all, added.size()),
                continues,
                !heads.isEmpty() && !continues && !isOlder(outside),
                kept);
    }

    private static List<Restoration> newestOf(List<SignedRoot> all, int added) {
        var restorations = RootHistory.of(all).restorations();
        return restorations.subList(restorations.size() - added, restorations.size());
    }

    /** Or not there at all. */
    private boolean isOlder(List<String> outside) {
        return outside.size() <= remembered.size()
                && remembered.subList(0, outside.size()).equals(outside);
    }

    private boolean continues(List<String> outside, RootKey key) {
        if (outside.isEmpty()
                || outside.size() < remembered.size()
                || !outside.subList(0, remembered.size()).equals(remembered)) {
            return false;
        }
        try {
            RootSeries.of(outside, key.publicKey());
            return true;
        } catch (ForgedRoot changed) {
            return false;
        }
    }

    /** Beside it, as what shows what there was. */
    private static Path keep(Path file) throws IOException {
        var number = 1;
        while (Files.exists(kept(file, number))) {
            number++;
        }
        return Files.move(file, kept(file, number));
    }

    private static Path kept(Path file, int number) {
        return file.resolveSibling("roots-before-restore-" + number + ".ndjson");
    }
}
