package nl.rijker.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.OwnerOnly;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of one data directory: made, started over whatever a crash left behind, stopped. */
final class PostgresServer {
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    /**
     * Killed servers leave children that need a moment to notice; until then PostgreSQL refuses to
     * start.
     */
    private static final Duration PATIENCE_AFTER_CRASH = Duration.ofSeconds(20);

    private final Path data;
    private final PostgresPrograms programs;

    PostgresServer(DataDirectory directory) throws IOException {
        this.data = directory.path().toRealPath().resolve(directory.postgres().getFileName());
        this.programs =
                new PostgresPrograms(
                        PostgresBinaries.unpackedFor(directory), data, directory.postgresLog());
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Made beside its place and moved there, so that an interrupted first start leaves nothing
     * half-made.
     */
    void initialiseOnce(String superuserPassword) throws IOException {
        if (Files.exists(data)) {
            refuseAnotherVersion();
            return;
        }
        var fresh = data.resolveSibling("postgres.new");
        var passwordFile = data.resolveSibling("initial-password");
        FileUtils.deleteDirectory(fresh.toFile());
        try {
            OwnerOnly.write(passwordFile, superuserPassword + "\n");
            programs.initialise(fresh, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(fresh, data);
    }

    /** PostgreSQL doesn't read the files of another major version; a back-up does travel. */
    private void refuseAnotherVersion() throws IOException {
        var found = Files.readString(data.resolve("PG_VERSION")).strip();
        var own = programs.majorVersion();
        if (!found.equals(own)) {
            throw new UserError(
                    """
                    De gegevens in %s zijn van PostgreSQL %s en deze versie van Rijker werkt met PostgreSQL %s. \
                    Maak met de versie van Rijker waarmee u werkte een reservekopie (./rijker backup --out MAP), \
                    zet de map postgres ergens anders neer, en zet de reservekopie met deze versie terug \
                    (./rijker restore MAP).\
                    """
                            .formatted(data, found, own));
        }
    }

    void start(int port) throws InterruptedException {
        var afterCrash = clearLeftOver();
        OwnerOnly.write(data.resolve("postgresql.conf"), ServerSettings.server(port));
        OwnerOnly.write(data.resolve("pg_hba.conf"), ServerSettings.ACCESS);
        var deadline = System.nanoTime() + PATIENCE_AFTER_CRASH.toNanos();
        while (true) {
            try {
                programs.start();
                return;
            } catch (DatabaseFailure failure) {
                if (!afterCrash || System.nanoTime() > deadline) {
                    throw failure;
                }
                Thread.sleep(250);
            }
        }
    }

    ProcessHandle process() {
        return Postmaster.of(data)
                .map(Postmaster::process)
                .orElseThrow(() -> new DatabaseFailure("PostgreSQL draait niet."));
    }

    void stop() {
        if (isRunning()) {
            programs.stop();
        }
    }

    boolean isRunning() {
        return Postmaster.of(data).filter(postmaster -> postmaster.isPostgresOf(data)).isPresent();
    }

    /** Whether a killed application or server left its traces. */
    private boolean clearLeftOver() {
        var pidFile = data.resolve(Postmaster.FILE);
        if (!Files.exists(pidFile)) {
            return false;
        }
        if (isRunning()) {
            log.warn("event=stale-postgres action=stop directory={}", data);
            programs.stop();
        } else if (Postmaster.of(data).filter(this::isSomebodyElse).isPresent()) {
            log.warn("event=foreign-pid-file action=delete directory={}", data);
            delete(pidFile);
        }
        return true;
    }

    private boolean isSomebodyElse(Postmaster named) {
        return named.process().info().command().isPresent() && !named.isPostgresOf(data);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
