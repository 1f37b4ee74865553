package nl.rijker.standalone.console;

import java.nio.file.Path;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.backup.DatabaseRestore.Filled;
import nl.rijker.standalone.backup.Restore;
import nl.rijker.standalone.backup.Restore.Restored;
import nl.rijker.standalone.set.InstalledSet;
import nl.rijker.standalone.set.SetRestore;
import org.jspecify.annotations.Nullable;

/** Puts a back-up back for good, and says what is lost. */
record Restoring(Path home, Console console) {
    ExitCode restore(
            Path folder, @Nullable Path secrets, @Nullable Path erased, @Nullable Path roots)
            throws InterruptedException {
        var whole = home.toAbsolutePath().normalize();
        var restored = run(new Restore(folder, secrets, erased, roots, whole, whole), console);
        return tell(
                restored.directory().path().toString(),
                new Filled(restored.manifest(), restored.leftOut(), restored.roots()));
    }

    /** Into the database of processes that don't run now. */
    ExitCode restore(InstalledSet set, Path folder, @Nullable Path erased, @Nullable Path roots) {
        try (var progress = new ProgressDisplay(console)) {
            var filled = new SetRestore(set).run(folder, erased, roots, progress);
            console.message(
                    "Begin ook met een leeg Kafka: wat er nog in staat, is van na de reservekopie.");
            return tell("de database", filled);
        }
    }

    static Restored run(Restore restore, Console console) throws InterruptedException {
        try (var progress = new ProgressDisplay(console)) {
            return restore.run(progress);
        }
    }

    private ExitCode tell(String place, Filled filled) {
        console.result(
                "Teruggezet in %s: gemeente %s, tot en met positie %d."
                        .formatted(
                                place,
                                filled.manifest().municipality(),
                                filled.manifest().position()));
        console.message(
                filled.leftOut() == 0
                        ? "Er was niemand om weg te laten."
                        : "Sleutels van wie gewist is, zijn weggelaten: "
                                + filled.leftOut()
                                + " rijen.");
        LossWords.of(filled.roots()).forEach(console::message);
        return ExitCode.OK;
    }
}
