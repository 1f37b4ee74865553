package nl.rijker.standalone.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.backup.Restore;
import nl.rijker.standalone.backup.Restore.Restored;
import nl.rijker.standalone.directory.OwnerOnly;
import nl.rijker.standalone.process.ApplicationLaunch;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/** Puts a back-up back, for good or as a drill. */
record Restoring(Path home, Console console) {
    private static final long MILLION = 1_000_000;

    ExitCode restore(Path folder, @Nullable Path secrets, @Nullable Path erased)
            throws InterruptedException {
        var whole = home.toAbsolutePath().normalize();
        var restored = run(new Restore(folder, secrets, erased, whole, whole));
        console.result(
                "Teruggezet in %s: gemeente %s, tot en met positie %d."
                        .formatted(
                                restored.directory().path(),
                                restored.manifest().municipality(),
                                restored.manifest().position()));
        console.message(
                restored.leftOut() == 0
                        ? "Er was niemand om weg te laten."
                        : "Sleutels van wie gewist is, zijn weggelaten: "
                                + restored.leftOut()
                                + " rijen.");
        return ExitCode.OK;
    }

    /** Everything of the drill lies in one folder, which is removed whatever happens. */
    ExitCode drill(Path folder, @Nullable Path secrets, @Nullable Path erased)
            throws InterruptedException {
        var whole = OwnerOnly.directory(home.toAbsolutePath().normalize());
        try {
            var place = Files.createTempDirectory(whole, "drill-");
            try {
                return drill(new Restore(folder, secrets, erased, whole, place));
            } finally {
                FileUtils.deleteDirectory(place.toFile());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ExitCode drill(Restore restore) throws InterruptedException {
        var begin = System.nanoTime();
        var restored = run(restore);
        var back = System.nanoTime();
        var application = new ApplicationLaunch(restored.directory(), 0).begin();
        try (var progress = new ProgressDisplay(console)) {
            var conversation = new Conversation(application);
            var replay = conversation.ask("replay", Map.of(), progress);
            var end = System.nanoTime();
            var position = restored.manifest().position();
            console.result(
                    "%s: positie %d, teruggezet in %s, daarna gestart en opnieuw geboekt in %s, samen %s per miljoen gebeurtenissen"
                            .formatted(
                                    replay.exitCode() == ExitCode.OK ? "gelijk" : "VERSCHIL",
                                    position,
                                    seconds(back - begin),
                                    seconds(end - back),
                                    seconds((end - begin) / Math.max(1, position) * MILLION)));
            console.result(replay.text("message"));
            return replay.exitCode();
        } finally {
            new Conversation(application).ask("stop", Map.of(), (_, _, _) -> {});
            Closing.awaitEnd(application);
        }
    }

    private Restored run(Restore restore) throws InterruptedException {
        try (var progress = new ProgressDisplay(console)) {
            return restore.run(progress);
        }
    }

    private static String seconds(long nanos) {
        return "%.1f s".formatted(Duration.ofNanos(nanos).toMillis() / 1_000.0);
    }
}
