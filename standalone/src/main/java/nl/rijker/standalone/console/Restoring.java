package nl.rijker.standalone.console;

import java.nio.file.Path;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.backup.Restore;
import nl.rijker.standalone.backup.Restore.Restored;
import org.jspecify.annotations.Nullable;

/** Puts a back-up back for good, and says what is lost. */
record Restoring(Path home, Console console) {
    ExitCode restore(
            Path folder, @Nullable Path secrets, @Nullable Path erased, @Nullable Path roots)
            throws InterruptedException {
        var whole = home.toAbsolutePath().normalize();
        var restored = run(new Restore(folder, secrets, erased, roots, whole, whole), console);
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
        LossWords.of(restored.roots()).forEach(console::message);
        return ExitCode.OK;
    }

    static Restored run(Restore restore, Console console) throws InterruptedException {
        try (var progress = new ProgressDisplay(console)) {
            return restore.run(progress);
        }
    }
}
