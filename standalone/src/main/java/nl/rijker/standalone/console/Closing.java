package nl.rijker.standalone.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.database.EmbeddedDatabase;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.directory.Secrets;
import nl.rijker.standalone.process.RunningApplication;

/** Ends the application and makes sure that its database ended too. */
record Closing(Path home, Console console) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    ExitCode close() throws InterruptedException {
        var running = RunningApplication.under(home);
        if (running.isEmpty()) {
            return clearLeftOvers();
        }
        new Conversation(running.get()).ask("stop", Map.of(), (_, _, _) -> {});
        awaitEnd(running.get());
        console.message("Rijker is gestopt.");
        return ExitCode.OK;
    }

    static void awaitEnd(RunningApplication application) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!application.isGone()) {
            if (System.nanoTime() > deadline) {
                throw new UserError(
                        "De toepassing (proces " + application.run().pid() + ") stopt niet.",
                        ExitCode.NEGATIVE);
            }
            Thread.sleep(100);
        }
    }

    /** A killed application leaves its database running. */
    private ExitCode clearLeftOvers() throws InterruptedException {
        var exitCode = ExitCode.NOT_RUNNING;
        for (var kind : Kind.values()) {
            var directory = DataDirectory.under(home, kind);
            if (Files.exists(directory.postgres().resolve("postmaster.pid"))
                    && !DirectoryLock.isHeld(directory)) {
                try (var lock = DirectoryLock.take(directory)) {
                    new EmbeddedDatabase(lock, Secrets.readOrCreate(lock)).stop();
                }
                console.message("Rijker draaide niet meer; de achtergebleven database is gestopt.");
                exitCode = ExitCode.OK;
            }
        }
        if (exitCode == ExitCode.NOT_RUNNING) {
            console.message("Rijker draait niet.");
        }
        return exitCode;
    }
}
