package nl.rijker.standalone.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.logfile.FileReport;
import nl.rijker.command.logfile.LogFile;
import nl.rijker.command.logfile.Trust;
import nl.rijker.command.root.PublicRootKey;
import nl.rijker.command.root.RootFile;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Checks a file against the key and the roots of the installation that wrote it: those in its data
 * directory, or others that are given.
 */
public record FileVerification(Path home, @Nullable Path key, @Nullable Path roots) {
    /** One line, and whether the file is in order. */
    public record Verdict(String line, ExitCode exitCode) {}

    public Verdict run(Path file, LongConsumer progress) {
        return run(file, false, progress);
    }

    /**
     * @param older whether the file may be from before what was signed last
     */
    public Verdict run(Path file, boolean older, LongConsumer progress) {
        long begun = System.nanoTime();
        try (LogFile log = LogFile.open(file)) {
            Trust trust = trust(log.header().simulated() ? Kind.DEMO : Kind.LIVE, older);
            Counter counter = new Counter(progress);
            FileReport report = log.check(trust, event -> counter.next(event.position()));
            return new Verdict(
                    Found.inOrder(report, (System.nanoTime() - begun) / 1e9), ExitCode.OK);
        } catch (Deviates found) {
            return new Verdict(Found.deviation(found.deviation()), ExitCode.NEGATIVE);
        }
    }

    private static final class Counter {
        private static final int STEP = 1_000;

        private final LongConsumer progress;
        private long done;

        Counter(LongConsumer progress) {
            this.progress = progress;
        }

        void next(long position) {
            if (++done % STEP == 0) {
                progress.accept(position);
            }
        }
    }

    private Trust trust(Kind kind, boolean older) {
        DataDirectory directory = DataDirectory.under(home, kind);
        Path keyFile = key == null ? directory.rootKey() : key;
        Path rootsFile = roots == null ? directory.roots() : roots;
        if (!Files.isReadable(keyFile) || !Files.isReadable(rootsFile)) {
            throw new UserError(
                    "Om dit bestand te controleren zijn de openbare sleutel en de ondertekende hashes nodig van de installatie die het schreef. Geef ze met --key en --roots; zij heten daar "
                            + directory.rootKey().getFileName()
                            + " en "
                            + directory.roots().getFileName()
                            + ".");
        }
        return new Trust(key(keyFile), roots(rootsFile), older);
    }

    /**
     * @throws UserError if the file holds none
     */
    static List<String> roots(Path file) {
        List<String> lines = new RootFile(file).lines();
        if (lines.isEmpty()) {
            throw new UserError("In het bestand " + file + " staan geen ondertekende hashes.");
        }
        return lines;
    }

    /**
     * @throws UserError if the file holds no such key
     */
    public static PublicRootKey key(Path file) {
        try {
            return PublicRootKey.ofBase64(Files.readString(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UserError("Het bestand " + file + " is geen openbare sleutel van Rijker.");
        }
    }
}
