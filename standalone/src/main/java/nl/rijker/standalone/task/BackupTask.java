package nl.rijker.standalone.task;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import nl.rijker.command.platform.AccessLog;
import nl.rijker.command.platform.CommandDatabase;
import nl.rijker.command.platform.CommandSecrets;
import nl.rijker.query.ledger.TurnTable;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.backup.Backup;
import nl.rijker.standalone.backup.MasterKey;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.Kind;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes a back-up while everybody goes on working. */
@Component
class BackupTask implements ControlTask {
    private final CommandDatabase database;
    private final CommandSecrets secrets;
    private final Household household;
    private final Environment environment;
    private final TurnTable turn;
    private final AccessLog accessLog;

    BackupTask(
            CommandDatabase database,
            CommandSecrets secrets,
            Household household,
            Environment environment,
            TurnTable turn,
            AccessLog accessLog) {
        this.database = database;
        this.secrets = secrets;
        this.household = household;
        this.environment = environment;
        this.turn = turn;
        this.accessLog = accessLog;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        var target =
                Optional.ofNullable(arguments.get("out"))
                        .map(Path::of)
                        .orElseThrow(() -> new UserError("Geef met --out een nieuwe map."));
        return OneAtATime.orSay(
                () ->
                        turn.take(
                                () -> {
                                    accessLog.note(
                                            household.reader(arguments),
                                            Backup.PURPOSE,
                                            Backup.READ,
                                            null);
                                    return write(target, progress);
                                }));
    }

    private Outcome write(Path target, Progress progress) {
        var owner = database.owner();
        try (var connection =
                DriverManager.getConnection(database.url(), owner.username(), owner.password())) {
            var key = MasterKey.of(secrets.masterKey());
            var manifest = Backup.write(connection, origin(), key, target, progress);
            return Outcome.of(Map.of("message", manifest.sentence()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Backup.Origin origin() {
        return new Backup.Origin(
                household.isDemo() ? Kind.DEMO : Kind.LIVE,
                household.municipality().value(),
                environment.getRequiredProperty("rijker.version"));
    }
}
