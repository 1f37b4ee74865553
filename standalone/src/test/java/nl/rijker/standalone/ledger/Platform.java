package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.standalone.Rijker;
import nl.rijker.standalone.database.Account;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The whole application on a database of its own: commands go in, figures come out. */
final class Platform implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String database;
    private final String[] settings;
    private ConfigurableApplicationContext context;

    private Platform(String... settings) {
        this(TestServer.one().createDatabase(), settings);
    }

    private Platform(String database, String[] settings) {
        this.database = database;
        this.settings = settings;
        this.context = run();
    }

    static Platform start(String... settings) {
        return new Platform(settings);
    }

    /** Another process on the same database. */
    Platform beside(String... other) {
        return new Platform(database, other);
    }

    /** For classes that spoil nothing for others; each takes a municipality of its own. */
    static Platform shared() {
        return Shared.PLATFORM;
    }

    /** For classes that leave postings behind that no event accounts for, or the reverse. */
    static Platform spoilt() {
        return Spoilt.PLATFORM;
    }

    /** Small batches and many checkpoints, so that both are met everywhere. */
    private static final class Shared {
        static final Platform PLATFORM =
                new Platform("rijker.feed.batch=40", "rijker.feed.checkpoint-every=40");
    }

    private static final class Spoilt {
        static final Platform PLATFORM = new Platform();
    }

    private ConfigurableApplicationContext run() {
        TestServer server = TestServer.one();
        ConfigurableApplicationContext running =
                new SpringApplicationBuilder(Rijker.class)
                        .properties(server.properties(database))
                        .properties(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "rijker.mode=demo",
                                "rijker.data-directory=" + server.directory().path(),
                                "rijker.erasure.list=" + erasedSubjects(),
                                "rijker.imports.directory=" + server.directory().imports(),
                                "logging.file.name=" + server.directory().applicationLog(),
                                "logging.threshold.console=ERROR",
                                "spring.main.banner-mode=off")
                        .properties(settings)
                        .run();
        running.getBeansOfType(HikariDataSource.class).values().forEach(Platform::shrink);
        return running;
    }

    /** Several platforms share one server. */
    private static void shrink(HikariDataSource pool) {
        pool.getHikariConfigMXBean().setMinimumIdle(1);
        pool.getHikariConfigMXBean().setMaximumPoolSize(5);
        HikariPoolMXBean running = pool.getHikariPoolMXBean();
        if (running != null) {
            running.softEvictConnections();
        }
    }

    /** As after a stop: nothing is left in memory. */
    void restart() {
        context.close();
        context = run();
    }

    /** Does something while nothing runs. */
    void stopped(Runnable work) {
        context.close();
        work.run();
        context = run();
    }

    /** Where it answers on this machine. */
    URI address() {
        return URI.create(
                "http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A list of its own: the others on this server have other logs. */
    Path erasedSubjects() {
        return TestServer.one().directory().path().resolve("erased-subjects-" + database);
    }

    String database() {
        return database;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    Recorder in(String municipality) {
        return new Recorder(bean(CommandDesk.class), new Municipality(municipality));
    }

    Ledger ledger() {
        awaitFeed();
        return new Ledger(this);
    }

    Status health() {
        return Objects.requireNonNull(bean("ledger", HealthIndicator.class).health()).getStatus();
    }

    long head() {
        return bean(LogTable.class).head();
    }

    long known() {
        return bean(FeedDesk.class).known();
    }

    void awaitFeed() {
        await(() -> known() >= head());
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    Connection connect(Account account) throws SQLException {
        return TestServer.one().connect(account, database);
    }

    /** One statement of somebody who is not the application. */
    int tell(Account account, String sql) {
        try (Connection connection = connect(account);
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /** The first column of what is found. */
    List<String> ask(Account account, String sql) {
        try (Connection connection = connect(account)) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .query((row, index) -> String.valueOf(row.getString(1)))
                    .list();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
