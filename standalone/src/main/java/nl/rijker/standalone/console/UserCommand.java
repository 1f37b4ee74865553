package nl.rijker.standalone.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code user add|list}. */
@Command(name = "user", description = "Voeg een gebruiker toe, of toon wie er kan inloggen.")
final class UserCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FrontDoor door;

    @Override
    public Integer call() throws InterruptedException {
        return list();
    }

    @Command(description = "Toon wie er kan inloggen, in welke rol.")
    int list() throws InterruptedException {
        return asking().run("user", Map.of(), "message").number();
    }

    @Command(description = "Voeg een gebruiker toe en toon het wachtwoord, een keer.")
    int add(
            @Parameters(paramLabel = "NAAM", description = "Waarmee iemand inlogt.") String user,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROL",
                            description = "provider, monitor, evaluator, council of administrator.")
                    String role,
            @Option(
                            names = "--provider",
                            paramLabel = "ID",
                            description = "De aanbieder, bij de rol provider.")
                    @Nullable String provider,
            @Option(
                            names = "--name",
                            paramLabel = "TEKST",
                            description = "Hoe de gebruiker in lijsten heet.")
                    @Nullable String name)
            throws InterruptedException {
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("user", user);
        arguments.put("role", role);
        if (provider != null) {
            arguments.put("provider", provider);
        }
        if (name != null) {
            arguments.put("name", name);
        }
        return asking().addUser(user, arguments).number();
    }

    private Asking asking() {
        return Objects.requireNonNull(door).asking();
    }
}
