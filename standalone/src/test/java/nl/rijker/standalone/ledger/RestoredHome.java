package nl.rijker.standalone.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.rijker.standalone.Rijker;
import nl.rijker.standalone.backup.Restore;
import nl.rijker.standalone.backup.Restore.Restored;
import nl.rijker.standalone.database.Account;
import nl.rijker.standalone.database.EmbeddedDatabase;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A data directory that a back-up was put back in, with its database running. */
record RestoredHome(Restored restored, DirectoryLock lock, EmbeddedDatabase database)
        implements AutoCloseable {
    static RestoredHome open(Restored restored) throws InterruptedException {
        DirectoryLock lock = DirectoryLock.take(restored.directory());
        EmbeddedDatabase database = new EmbeddedDatabase(lock, Secrets.readOrCreate(lock));
        database.start();
        return new RestoredHome(restored, lock, database);
    }

    /** With the secrets of the server that all tests share. */
    static Restore restore(Path backup, @Nullable Path erased, Path home) {
        return restore(backup, erased, null, home);
    }

    static Restore restore(Path backup, @Nullable Path erased, @Nullable Path roots, Path home) {
        return new Restore(
                backup, TestServer.one().directory().secrets(), erased, roots, home, home);
    }

    /** The whole application, as it is started after a restore. */
    ConfigurableApplicationContext start() {
        Secrets secrets = Secrets.of(lock.directory());
        return new SpringApplicationBuilder(Rijker.class)
                .properties(database.properties())
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "rijker.mode=live",
                        "rijker.municipality=" + restored.manifest().municipality(),
                        "rijker.data-directory=" + lock.directory().path(),
                        "rijker.erasure.list=" + lock.directory().erasedSubjects(),
                        "rijker.secrets.master-key=" + secrets.get(Secret.MASTER_KEY),
                        "rijker.secrets.token-key=" + secrets.get(Secret.TOKEN_KEY),
                        "rijker.secrets.root-key=" + secrets.get(Secret.ROOT_KEY),
                        "rijker.chain.roots-file=" + lock.directory().roots(),
                        "rijker.secrets.control-key=" + secrets.get(Secret.CONTROL_KEY),
                        "logging.file.name=" + lock.directory().applicationLog(),
                        "logging.threshold.console=ERROR",
                        "spring.main.banner-mode=off")
                .run();
    }

    /** The first column of what is found. */
    List<String> ask(String sql) {
        try (var connection = database.open(Account.OWNER)) {
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
        database.stop();
        lock.close();
    }
}
