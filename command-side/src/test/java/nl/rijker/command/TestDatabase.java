package nl.rijker.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * A fresh database in the one PostgreSQL of this JVM, with the roles that an installation has: the
 * owner migrates, the command role works, the feed only reads.
 */
public final class TestDatabase {
    private static final String PASSWORD = "for-tests-only";
    private static final EmbeddedPostgres SERVER = start();
    private static final Path FILES = folder();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    public static TestDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        asSuperuser("CREATE DATABASE " + name + " OWNER rijker_owner");
        return new TestDatabase(name);
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    public Connection as(String role) throws SQLException {
        Connection connection = DriverManager.getConnection(url(), role, PASSWORD);
        connection.setSchema("command");
        return connection;
    }

    public long events() {
        return Long.parseLong(rows("SELECT count(*) FROM event").getFirst());
    }

    /** What happened to the aggregate with this id, in order. */
    public List<String> eventTypes(String id) {
        return rows(
                "SELECT payload_type FROM event WHERE aggregate_identifier LIKE '%/"
                        + id
                        + "' ORDER BY sequence_number");
    }

    public String payload(String id, int sequence) {
        return rows("SELECT convert_from(payload, 'UTF8') FROM event WHERE aggregate_identifier LIKE '%/"
                        + id
                        + "' AND sequence_number = "
                        + sequence)
                .getFirst();
    }

    /** The first column, read as somebody who sees every table. */
    public List<String> rows(String sql) {
        try (Connection connection = as("rijker_owner");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Outside the database, as in an installation. */
    public Path rootsFile() {
        return FILES.resolve(name + ".ndjson");
    }

    /** The settings with which the command side finds this database. */
    public String[] properties() {
        return new String[] {
            "rijker.database.url=" + url(),
            "rijker.database.owner.username=rijker_owner",
            "rijker.database.owner.password=" + PASSWORD,
            "rijker.database.command.username=rijker_command",
            "rijker.database.command.password=" + PASSWORD
        };
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("rijker-roots");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static {
        for (String role :
                new String[] {"rijker_owner", "rijker_command", "rijker_feed", "rijker_query"}) {
            asSuperuser("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
        }
    }

    private static void asSuperuser(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
