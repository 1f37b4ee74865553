package nl.rijker.query.page;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.rijker.contract.json.EventType;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.ledger.FeedDesk;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The query side as it runs, on a PostgreSQL of its own: events stand in the log as the command
 * side writes them, the bookkeeper posts them, the page is served from a free port.
 */
final class PageServer implements AutoCloseable {
    private static final String PASSWORD = "for-tests-only";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String LOG =
            """
            CREATE SCHEMA command AUTHORIZATION rijker_owner;
            CREATE TABLE command.event (
                global_index bigint PRIMARY KEY, time_stamp text NOT NULL,
                aggregate_identifier text NOT NULL DEFAULT '', payload_type text NOT NULL,
                payload_revision text NOT NULL, payload bytea NOT NULL);
            GRANT USAGE ON SCHEMA command TO rijker_feed;
            GRANT SELECT ON command.event TO rijker_feed;
            """;

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext application;

    private PageServer(EmbeddedPostgres postgres, ConfigurableApplicationContext application) {
        this.postgres = postgres;
        this.application = application;
    }

    static PageServer holding(List<Recorded> log) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role :
                    List.of("rijker_owner", "rijker_feed", "rijker_query", "rijker_grafana")) {
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
            }
            statement.execute("GRANT CREATE ON DATABASE postgres TO rijker_owner");
            statement.execute(LOG);
            write(connection, log);
        }
        PageServer server = new PageServer(postgres, application(postgres.getPort()));
        server.waitFor(log.getLast().position());
        return server;
    }

    private static void write(Connection connection, List<Recorded> log) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement(
                        "INSERT INTO command.event VALUES (?, ?, '', ?, ?, ?)")) {
            for (Recorded recorded : log) {
                row.setLong(1, recorded.position());
                row.setString(2, recorded.recordedAt().toString());
                EventType type = EventTypes.of(recorded.event().getClass()).orElseThrow();
                row.setString(3, type.name());
                row.setString(4, type.revision());
                row.setBytes(5, Json.mapper().writeValueAsBytes(recorded.event()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static ConfigurableApplicationContext application(int databasePort) {
        return new SpringApplicationBuilder(PageApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.flyway.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--rijker.mode=demo",
                        "--rijker.database.url=jdbc:postgresql://localhost:"
                                + databasePort
                                + "/postgres",
                        login("owner"),
                        password("owner"),
                        login("feed"),
                        password("feed"),
                        login("query"),
                        password("query"));
    }

    private static String login(String role) {
        return "--rijker.database." + role + ".username=rijker_" + role;
    }

    private static String password(String role) {
        return "--rijker.database." + role + ".password=" + PASSWORD;
    }

    private void waitFor(long position) {
        FeedDesk feed = application.getBean(FeedDesk.class);
        Instant end = Instant.now().plus(PATIENCE);
        while (feed.known() < position) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("nothing was posted: " + feed.status());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    String address() {
        return "http://localhost:"
                + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** What the access log holds about the page: purposes, oldest first. */
    List<String> purposesLogged() throws SQLException {
        return logged(
                "SELECT purpose FROM ledger.access_log"
                        + " WHERE request LIKE 'page %' AND purpose IS NOT NULL ORDER BY at");
    }

    /** What was read, oldest first. */
    List<String> requestsLogged() throws SQLException {
        return logged("SELECT request FROM ledger.access_log ORDER BY at");
    }

    private List<String> logged(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() throws IOException {
        application.close();
        postgres.close();
    }
}
