package nl.rijker.standalone.task;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.platform.CommandDatabase;
import nl.rijker.standalone.backup.Inventory;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.proof.Found;
import org.springframework.stereotype.Component;

/** Writes what ledger and chain held at a position, for a drill to compare. */
@Component
class InventoryTask implements ControlTask {
    private final CommandDatabase database;
    private final SignedLog log;
    private final LedgerArrival ledger;

    InventoryTask(CommandDatabase database, SignedLog log, LedgerArrival ledger) {
        this.database = database;
        this.log = log;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        try {
            log.settle();
        } catch (Deviates found) {
            return Outcome.negative(Map.of("message", Found.deviation(found.deviation())));
        }
        ledger.await(progress);
        var owner = database.owner();
        try (var connection =
                DriverManager.getConnection(database.url(), owner.username(), owner.password())) {
            new Inventory(Path.of(arguments.getOrDefault("out", "")))
                    .write(connection, number(arguments, "position"), number(arguments, "roots"));
            return Outcome.of(Map.of("message", "geschreven"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long number(Map<String, String> arguments, String name) {
        return Long.parseLong(arguments.getOrDefault(name, "0"));
    }
}
