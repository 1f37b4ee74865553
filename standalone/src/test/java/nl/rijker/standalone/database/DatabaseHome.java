package nl.rijker.standalone.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;

/**
 * A data directory with its database, as the application opens them; closing leaves nothing
 * running.
 */
record DatabaseHome(DirectoryLock lock, Secrets secrets, EmbeddedDatabase database)
        implements AutoCloseable {
    static DatabaseHome open(Path home) throws InterruptedException {
        var lock = DirectoryLock.take(DataDirectory.under(home, Kind.LIVE));
        var secrets = Secrets.readOrCreate(lock);
        return new DatabaseHome(lock, secrets, new EmbeddedDatabase(lock, secrets));
    }

    static DatabaseHome started(Path home) throws InterruptedException {
        var opened = open(home);
        try {
            opened.database.start();
            return opened;
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    /** For a child process that is to be killed. */
    static void main(String[] arguments) throws InterruptedException {
        started(Path.of(arguments[0]));
        System.out.println("started");
        Thread.sleep(Long.MAX_VALUE);
    }

    DataDirectory directory() {
        return lock.directory();
    }

    String url() {
        return String.valueOf(database.properties().get("rijker.database.url"));
    }

    Connection connect(Account account) throws SQLException {
        return DriverManager.getConnection(
                url(), account.username(), secrets.get(account.secret()));
    }

    String ask(Account account, String query) throws SQLException {
        try (var connection = connect(account);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    void tell(Account account, String sql) throws SQLException {
        try (var connection = connect(account);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String secret(Secret secret) {
        return secrets.get(secret);
    }

    @Override
    public void close() {
        database.stop();
        lock.close();
    }
}
