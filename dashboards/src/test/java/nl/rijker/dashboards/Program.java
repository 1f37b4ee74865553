package nl.rijker.dashboards;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of this machine that a test runs. */
record Program(Path path) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * @param output standard output and standard error, as they came
     */
    record Ended(int exitCode, String output) {}

    /** Prometheus' own programs, or a failure that says how to get them. */
    static Program ofPrometheus(String name) {
        return Program.find(name)
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        name
                                                + " is missing; install it with: sudo apt-get"
                                                + " install prometheus"));
    }

    static Optional<Program> find(String name) {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("prometheus.folder")),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new);
    }

    Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, Path.of("/dev/null"), arguments);
    }

    Ended run(Path folder, Path input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("program", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectInput(input.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(path + " takes too long");
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
