package nl.rijker.standalone.set;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rijker.command.platform.AccessLog;
import nl.rijker.command.platform.CommandDatabase;
import nl.rijker.command.root.RootKey;
import nl.rijker.commandside.CommandSide;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.platform.QueryDatabase;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.backup.Inventory;
import nl.rijker.standalone.backup.MasterKey;
import nl.rijker.standalone.control.CommandLineUser;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.OwnerOnly;
import nl.rijker.standalone.directory.Secret;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The settings of the processes, under the names that docker-compose.yml gives them. Not a record:
 * its text must not show them.
 */
public final class InstalledSet {
    private static final String URL = "RIJKER_DATABASE_URL";

    /** Said by name: what a command side says of it is no sentence for whoever types. */
    private static final List<String> NEEDED =
            List.of(
                    "RIJKER_SECRETS_MASTER_KEY",
                    "RIJKER_SECRETS_TOKEN_KEY",
                    "RIJKER_SECRETS_ROOT_KEY",
                    "RIJKER_MUNICIPALITY");

    private final Map<String, String> environment;

    private InstalledSet(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Empty where no database is named: then a data directory is meant. */
    public static Optional<InstalledSet> in(Map<String, String> environment) {
        return environment.containsKey(URL)
                ? Optional.of(new InstalledSet(environment))
                : Optional.empty();
    }

    public Outcome run(String task, Map<String, String> arguments, Progress progress) {
        return switch (task) {
            case "log" -> new SetLog(this).run(arguments, progress);
            case "backup" -> new SetBackup(this).run(arguments, progress);
            default ->
                    throw new UserError(
                            "Deze opdracht is er niet voor losse processen (%s is gezet)."
                                    .formatted(URL));
        };
    }

    /** A command side that answers nobody but this process. */
    ConfigurableApplicationContext commandSide() {
        NEEDED.forEach(this::get);
        var application =
                new SpringApplicationBuilder(CommandSide.class)
                        .initializers(
                                context ->
                                        context.getEnvironment()
                                                .getPropertySources()
                                                .addLast(
                                                        new SystemEnvironmentPropertySource(
                                                                "set-systemEnvironment",
                                                                Map.copyOf(environment))));
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--rijker.erasure.keep=false",
                "--logging.threshold.console=OFF",
                "--spring.main.banner-mode=off");
    }

    /** In the access log, under the name of whoever sits at the command line. */
    void note(
            ConfigurableApplicationContext commandSide,
            Map<String, String> arguments,
            String purpose,
            String read) {
        commandSide
                .getBean(AccessLog.class)
                .note(CommandLineUser.of(arguments, municipality()), purpose, read, null);
    }

    String get(String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new UserError("In de omgeving ontbreekt " + name + ".");
        }
        return value;
    }

    /** The keys that a drill needs, in the form of a data directory. */
    public Path writeSecrets(Path file) {
        OwnerOnly.write(
                file,
                "%s=%s\n%s=%s\n"
                        .formatted(
                                Secret.MASTER_KEY.word(),
                                get("RIJKER_SECRETS_MASTER_KEY"),
                                Secret.ROOT_KEY.word(),
                                get("RIJKER_SECRETS_ROOT_KEY")));
        return file;
    }

    /** What its ledger and chain held at a position. */
    public void take(Inventory inventory, long position, long roots) {
        try (var owner = owner()) {
            inventory.write(owner, position, roots);
        } catch (SQLException failure) {
            throw new UserError("De database is niet te lezen: " + failure.getMessage());
        }
    }

    public Path erasedSubjects() {
        return Path.of(get("RIJKER_ERASURE_LIST"));
    }

    public Path roots() {
        return Path.of(get("RIJKER_CHAIN_ROOTS_FILE"));
    }

    Municipality municipality() {
        return new Municipality(get("RIJKER_MUNICIPALITY"));
    }

    MasterKey masterKey() {
        return MasterKey.of(get("RIJKER_SECRETS_MASTER_KEY"));
    }

    RootKey rootKey() {
        return RootKey.of(Base64.getDecoder().decode(get("RIJKER_SECRETS_ROOT_KEY")));
    }

    String url() {
        return get(URL);
    }

    CommandDatabase commandDatabase() {
        return new CommandDatabase(
                url(),
                new CommandDatabase.Login(username("OWNER"), password("OWNER")),
                new CommandDatabase.Login(username("COMMAND"), password("COMMAND")));
    }

    /** For its migrations, which only the owner runs. */
    QueryDatabase queryDatabase() {
        var owner = new QueryDatabase.Login(username("OWNER"), password("OWNER"));
        return new QueryDatabase(url(), owner, owner, owner);
    }

    Connection owner() throws SQLException {
        return open("OWNER");
    }

    /** Only it may write rows without triggers. */
    Connection superuser() throws SQLException {
        return open("SUPERUSER");
    }

    private Connection open(String account) throws SQLException {
        return DriverManager.getConnection(url(), username(account), password(account));
    }

    String username(String account) {
        return get("RIJKER_DATABASE_" + account + "_USERNAME");
    }

    String password(String account) {
        return get("RIJKER_DATABASE_" + account + "_PASSWORD");
    }
}
