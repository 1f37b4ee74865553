package nl.rijker.standalone.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.rijker.command.erasure.ErasedList;
import nl.rijker.command.platform.ErasureProof;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.backup.Backup;
import nl.rijker.standalone.backup.Manifest;
import nl.rijker.standalone.backup.MasterKey;
import nl.rijker.standalone.database.Account;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** A platform where something has been recorded, with one back-up of it. */
record BackedUp(Platform platform, Recorder recorder, Path backup, Path nobodyErased) {
    static final String CITY = "GM1030";
    static final String PLANTED = "Zq7backup-provider";

    private static final String PUBLISHED = "SELECT 1 FROM publish.baseline LIMIT 1";

    private static final class Once {
        static final BackedUp BACKED_UP = begin();
    }

    static BackedUp once() {
        return Once.BACKED_UP;
    }

    private static BackedUp begin() {
        try {
            Path folder = Files.createTempDirectory("rijker-backup");
            SpringApplication.getShutdownHandlers().add(() -> remove(folder));
            // Publishes once, at its start: what is compared must not change meanwhile.
            Platform platform = Platform.start("rijker.publication.every=PT1H");
            Recorder recorder = platform.in(CITY).city();
            recorder.provider("aanbieder-1", PLANTED);
            InterventionId intervention = recorder.intervention("i1", "ACT-101", "noord");
            new MixedWork(recorder, 5).record(30, 3, intervention);
            platform.awaitFeed();
            platform.bean(Replay.class).run(position -> {});
            platform.restart();
            Platform.await(() -> !platform.ask(Account.OWNER, PUBLISHED).isEmpty());
            BackedUp begun =
                    new BackedUp(
                            platform,
                            recorder.at(platform),
                            folder.resolve("backup"),
                            Files.writeString(
                                    folder.resolve("nobody-erased"), begun(Instant.EPOCH)));
            begun.write(begun.backup);
            return begun;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A list of this installation, on which nobody stands. */
    static String begun(Instant since) {
        ErasedList list =
                ErasedList.of(
                        List.of(),
                        ErasureProof.of(
                                Secrets.of(TestServer.one().directory()).get(Secret.MASTER_KEY)),
                        Set.of());
        list.beginUnlessBegun(since);
        return list.text();
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Manifest write(Path target) {
        try (var owner = platform.connect(Account.OWNER)) {
            return Backup.write(
                    owner,
                    new Backup.Origin(Kind.LIVE, CITY, "test"),
                    MasterKey.of(Secrets.of(TestServer.one().directory())),
                    target,
                    (done, total, message) -> {});
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
