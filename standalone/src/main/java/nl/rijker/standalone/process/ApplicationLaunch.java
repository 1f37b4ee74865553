package nl.rijker.standalone.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.directory.DataDirectory;

/** Starts the application in a session of its own, so that it outlives the terminal. */
public record ApplicationLaunch(DataDirectory directory, int port) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> MEMORY =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    public RunningApplication begin() throws InterruptedException {
        var process = launch();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            var running =
                    RunningApplication.in(directory)
                            .filter(found -> found.run().pid() == process.pid());
            if (running.isPresent()) {
                return running.get();
            }
            Thread.sleep(100);
        }
        throw new UserError(
                (process.isAlive()
                                ? "De toepassing is nog niet klaar met starten. "
                                : "De toepassing stopte tijdens het starten. ")
                        + reason()
                        + "Meer staat in "
                        + directory.applicationLog(),
                ExitCode.NEGATIVE);
    }

    private Process launch() {
        var builder = new ProcessBuilder(command()).directory(directory.path().toFile());
        // One arena per thread costs hundreds of megabytes that the heap limit doesn't see.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(directory.consoleLog().toFile());
        try {
            var jar = Path.of(System.getProperty("java.class.path"));
            Files.copy(jar, directory.applicationJar(), StandardCopyOption.REPLACE_EXISTING);
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** No secret: everybody on the machine can read it. */
    private List<String> command() {
        var command = new ArrayList<String>();
        var setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            command.add(setsid.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        command.addAll(
                List.of(
                        "-Ddisable-axoniq-console-message=true",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-jar",
                        directory.applicationJar().toString(),
                        "application",
                        "--directory=" + directory.path().getParent(),
                        "--kind=" + directory.kind().word(),
                        "--port=" + port));
        return command;
    }

    private String reason() {
        try (var lines = Files.lines(directory.consoleLog())) {
            return lines.filter(line -> line.startsWith("Rijker: "))
                    .map(line -> line.substring("Rijker: ".length()) + " ")
                    .reduce("", (_, last) -> last);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
