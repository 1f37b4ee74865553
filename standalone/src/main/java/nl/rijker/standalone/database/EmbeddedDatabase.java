package nl.rijker.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of one data directory. The directory's lock is asked for, because a server found
 * running in it is taken for a left-over and stopped.
 */
public final class EmbeddedDatabase {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final long PAUSE_MILLIS = 1_000;

    private final Secrets secrets;
    private final PostgresServer server;
    private final Connections connections;
    private boolean wanted;

    public EmbeddedDatabase(DirectoryLock lock, Secrets secrets) {
        try {
            this.secrets = secrets;
            this.server = new PostgresServer(lock.directory());
            this.connections = new Connections(PostgresServer.freePort(), secrets);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Returns when every account can log in and durability is proved; otherwise nothing is left
     * running.
     */
    public synchronized void start() throws InterruptedException {
        try {
            server.initialiseOnce(secrets.get(Account.POSTGRES.secret()));
            startServer();
            new AccountSetup(connections, secrets).apply();
            new DurabilityCheck(connections).run();
            log.info("event=postgres-started port={}", connections.port());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            stop();
            throw new DatabaseFailure("PostgreSQL is niet in te richten.", failure);
        } catch (DatabaseFailure failure) {
            stop();
            throw failure;
        }
    }

    public synchronized void stop() {
        wanted = false;
        server.stop();
    }

    /**
     * {@code rijker.database.*}: the url and, for each account of the application, username and
     * password.
     */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("rijker.database.url", connections.url());
        for (var account : Account.ofTheApplication()) {
            var prefix = "rijker.database." + account.word();
            properties.put(prefix + ".username", account.username());
            properties.put(prefix + ".password", secrets.get(account.secret()));
        }
        return properties;
    }

    /** A connection of its own, for work on the whole database. */
    public Connection open(Account account) throws SQLException {
        return connections.open(account, Connections.DATABASE);
    }

    private void startServer() throws InterruptedException {
        server.start(connections.port());
        wanted = true;
        var _ = server.process().onExit().thenRun(this::startAgain);
    }

    /**
     * A server that was killed comes back on its old port, so that the connection pools find it
     * again.
     */
    private void startAgain() {
        var running = false;
        while (!running) {
            try {
                running = startedAgain();
                if (!running) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether it runs, or needn't any more. */
    private synchronized boolean startedAgain() throws InterruptedException {
        if (!wanted) {
            return true;
        }
        log.warn("event=postgres-gone action=start port={}", connections.port());
        try {
            startServer();
            return true;
        } catch (RuntimeException failure) {
            log.error("event=postgres-lost action=again", failure);
            return false;
        }
    }
}
