package nl.rijker.standalone.process;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Kind;

/** The one application that works under a folder. */
public record RunningApplication(DataDirectory directory, RunDescription run) {
    public static Optional<RunningApplication> under(Path home) {
        return Arrays.stream(Kind.values())
                .map(kind -> DataDirectory.under(home, kind))
                .flatMap(directory -> in(directory).stream())
                .findFirst();
    }

    static Optional<RunningApplication> in(DataDirectory directory) {
        return RunDescription.of(directory).map(run -> new RunningApplication(directory, run));
    }

    /** Its database is stopped before it lets go of the directory. */
    public boolean isGone() {
        return !DirectoryLock.isHeld(directory)
                && ProcessHandle.of(run.pid())
                        .flatMap(process -> process.info().command())
                        .isEmpty();
    }
}
