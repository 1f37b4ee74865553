package nl.rijker.standalone.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import nl.rijker.command.platform.CommandDatabase;
import nl.rijker.command.root.PublicRootKey;
import nl.rijker.query.platform.QueryDatabase;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.database.Account;
import nl.rijker.standalone.database.EmbeddedDatabase;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.OwnerOnly;
import nl.rijker.standalone.directory.Secrets;
import org.apache.commons.io.FileUtils;

/** A new database in a folder of its own, with the tables that a back-up was made of. */
final class StagedDatabase implements AutoCloseable {
    private final EmbeddedDatabase database;
    private final Thread interruption = new Thread(this::stop, "restore-interrupted");

    /** Clears away what an interrupted restore left, its server included. */
    StagedDatabase(DirectoryLock lock, String secrets) throws IOException {
        OwnerOnly.write(lock.directory().secrets(), secrets);
        this.database = new EmbeddedDatabase(lock, Secrets.readOrCreate(lock));
        this.database.stop();
        FileUtils.deleteDirectory(lock.directory().postgres().toFile());
    }

    /**
     * @param versions of each schema, by its name
     */
    void start(Map<String, String> versions) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(interruption);
        database.start();
        new Migrations(commandDatabase(), queryDatabase()).run(versions);
    }

    long fill(OpenedBackup opened, PublicRootKey roots, Progress progress) throws SQLException {
        try (var connection = database.open(Account.POSTGRES)) {
            return new Refill(connection, opened, roots, progress).run();
        }
    }

    /**
     * @param position that the log was put back to
     */
    RestoredRoots roots(long position) throws SQLException {
        try (var connection = database.open(Account.POSTGRES)) {
            return RestoredRoots.of(connection, position);
        }
    }

    private CommandDatabase commandDatabase() {
        return new CommandDatabase(
                setting("url"),
                new CommandDatabase.Login(setting("owner.username"), setting("owner.password")),
                new CommandDatabase.Login(
                        setting("command.username"), setting("command.password")));
    }

    private QueryDatabase queryDatabase() {
        return new QueryDatabase(
                setting("url"),
                new QueryDatabase.Login(setting("owner.username"), setting("owner.password")),
                new QueryDatabase.Login(setting("feed.username"), setting("feed.password")),
                new QueryDatabase.Login(setting("query.username"), setting("query.password")));
    }

    private String setting(String name) {
        return String.valueOf(database.properties().get("rijker.database." + name));
    }

    /** Leaves the files as a server that was shut down does; they may be moved then. */
    void stop() {
        database.stop();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException closing) {
            // The hook does the same.
        }
    }
}
