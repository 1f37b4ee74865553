package nl.rijker.standalone.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rijker.standalone.database.Account;
import nl.rijker.standalone.database.EmbeddedDatabase;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL of this JVM, set up as an installation has it, with many databases. */
final class TestServer {
    private static final String URL = "rijker.database.url";
    private static final TestServer ONE = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final DataDirectory directory;
    private final Secrets secrets;
    private final EmbeddedDatabase database;

    private TestServer(DirectoryLock lock) {
        directory = lock.directory();
        secrets = Secrets.readOrCreate(lock);
        database = new EmbeddedDatabase(lock, secrets);
    }

    static TestServer one() {
        return ONE;
    }

    /** Everything that the database and the application write to disk. */
    DataDirectory directory() {
        return directory;
    }

    String createDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (var connection = connect(Account.POSTGRES, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER rijker_owner TEMPLATE template0");
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            for (String role : new String[] {"owner", "command", "feed", "query", "grafana"}) {
                statement.execute("GRANT CONNECT ON DATABASE " + name + " TO rijker_" + role);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        grantCleaning(name);
        return name;
    }

    private void grantCleaning(String name) {
        try (var connection = connect(Account.POSTGRES, name);
                var statement = connection.createStatement()) {
            statement.execute("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO rijker_owner");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Connection connect(Account account, String name) throws SQLException {
        return DriverManager.getConnection(url(name), account.username(), password(account));
    }

    /** The settings with which the application finds a database and its secrets. */
    Map<String, Object> properties(String name) {
        Map<String, Object> properties = new LinkedHashMap<>(database.properties());
        properties.put(URL, url(name));
        properties.put("rijker.secrets.master-key", secrets.get(Secret.MASTER_KEY));
        properties.put("rijker.secrets.token-key", secrets.get(Secret.TOKEN_KEY));
        properties.put("rijker.secrets.root-key", secrets.get(Secret.ROOT_KEY));
        properties.put("rijker.chain.roots-file", directory.path() + "/roots-" + name + ".ndjson");
        properties.put("rijker.secrets.control-key", secrets.get(Secret.CONTROL_KEY));
        return properties;
    }

    private String url(String name) {
        return String.valueOf(database.properties().get(URL)).replaceFirst("[^/]+$", name);
    }

    private String password(Account account) {
        return account == Account.POSTGRES
                ? secrets.get(Secret.DATABASE_POSTGRES)
                : String.valueOf(
                        database.properties()
                                .get("rijker.database." + account.word() + ".password"));
    }

    private static TestServer start() {
        try {
            Path home = Files.createTempDirectory("rijker-ledger");
            DirectoryLock lock = DirectoryLock.take(DataDirectory.under(home, Kind.LIVE));
            TestServer server = new TestServer(lock);
            SpringApplication.getShutdownHandlers().add(() -> server.stop(lock, home));
            server.database.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void stop(DirectoryLock lock, Path home) {
        database.stop();
        lock.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
