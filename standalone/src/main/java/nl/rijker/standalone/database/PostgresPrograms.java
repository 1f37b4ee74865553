package nl.rijker.standalone.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code initdb} and {@code pg_ctl} on one data directory. */
record PostgresPrograms(Path binaries, Path data, Path log) {
    private static final String PATIENCE_SECONDS = "300";

    /**
     * The built-in locale sorts by code point, alike on every machine and for ever, and still knows
     * é from É.
     */
    static final List<String> NEW_DATABASE =
            List.of(
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");

    void initialise(Path fresh, Path passwordFile) {
        var arguments = new ArrayList<>(NEW_DATABASE);
        arguments.addAll(
                List.of(
                        "--pgdata=" + fresh,
                        "--username=postgres",
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256"));
        run("initdb", arguments.toArray(String[]::new));
    }

    void start() {
        run(
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                PATIENCE_SECONDS,
                "-s");
    }

    void stop() {
        run(
                "pg_ctl",
                "stop",
                "-D",
                data.toString(),
                "-m",
                "fast",
                "-w",
                "-t",
                PATIENCE_SECONDS,
                "-s");
    }

    /** Such as 18: the files of another one can't be read. */
    String majorVersion() {
        var said = run("postgres", "--version");
        return said.replaceAll("(?s)^\\D*(\\d+).*$", "$1");
    }

    private String run(String program, String... arguments) {
        var command = new ArrayList<>(asOrdinaryUser());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new DatabaseFailure(
                        "PostgreSQL: "
                                + program
                                + " is mislukt (zie ook "
                                + log
                                + "): "
                                + said.strip());
            }
            return said;
        } catch (IOException failure) {
            throw new DatabaseFailure(
                    "PostgreSQL: " + program + " kan niet worden uitgevoerd.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailure("PostgreSQL: " + program + " is onderbroken.", interrupted);
        }
    }

    /**
     * PostgreSQL refuses to run as root; in a user namespace of its own it isn't, though its files
     * stay root's.
     */
    private static List<String> asOrdinaryUser() {
        return LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
    }
}
