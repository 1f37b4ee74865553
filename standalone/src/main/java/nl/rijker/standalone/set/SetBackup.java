package nl.rijker.standalone.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.rijker.query.ledger.TurnTable;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.backup.Backup;
import nl.rijker.standalone.backup.MasterKey;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.task.OneAtATime;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Makes a back-up of the set while everybody goes on working. */
record SetBackup(InstalledSet set) {
    Outcome run(Map<String, String> arguments, Progress progress) {
        mustKeepList();
        var key = set.masterKey();
        var target = Path.of(arguments.getOrDefault("out", ""));
        var turn =
                new TurnTable(
                        new DriverManagerDataSource(
                                set.url(), set.username("OWNER"), set.password("OWNER")));
        return OneAtATime.orSay(() -> turn.take(() -> noted(key, target, arguments, progress)));
    }

    private Outcome noted(
            MasterKey key, Path target, Map<String, String> arguments, Progress progress) {
        try (var commandSide = set.commandSide()) {
            set.note(commandSide, arguments, Backup.PURPOSE, Backup.READ);
        }
        return write(key, target, progress);
    }

    private Outcome write(MasterKey key, Path target, Progress progress) {
        try (var owner = set.owner()) {
            var origin = new Backup.Origin(Kind.LIVE, set.municipality().value(), version());
            var manifest = Backup.write(owner, origin, key, target, progress);
            return Outcome.of(Map.of("message", manifest.sentence()));
        } catch (SQLException failure) {
            throw new UserError("De database is niet te lezen: " + failure.getMessage());
        }
    }

    /** Without a list nothing can be restored. */
    private void mustKeepList() {
        if (!Files.exists(set.erasedSubjects())) {
            throw new UserError(
                    """
                    De lijst van gewiste deelnemers (%s) ontbreekt. Zet eerst de nieuwste kopie van \
                    de lijst terug. Was er nog geen, start dan eerst de command-side: die begint haar."""
                            .formatted(set.erasedSubjects()));
        }
    }

    private static String version() {
        var properties = new Properties();
        try (var stream = SetBackup.class.getResourceAsStream("/application.properties")) {
            properties.load(Objects.requireNonNull(stream));
            return properties.getProperty("rijker.version", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
