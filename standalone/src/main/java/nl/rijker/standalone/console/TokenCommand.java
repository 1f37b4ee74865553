package nl.rijker.standalone.console;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code token}. */
@Command(name = "token", description = "Maak een toegangscode en toon alleen die.")
final class TokenCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FrontDoor door;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROL",
            description = "Bijvoorbeeld evaluator of scraper.")
    private String role = "";

    @Option(
            names = "--provider",
            paramLabel = "ID",
            description = "De aanbieder, bij de rol provider.")
    private @Nullable String provider;

    @Option(
            names = "--purpose",
            paramLabel = "TEKST",
            description = "Het doel, dat in de code komt te staan.")
    private @Nullable String purpose;

    @Override
    public Integer call() throws InterruptedException {
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("role", role);
        if (provider != null) {
            arguments.put("provider", provider);
        }
        if (purpose != null) {
            arguments.put("purpose", purpose);
        }
        return Objects.requireNonNull(door).asking().run("token", arguments, "token").number();
    }
}
