package nl.rijker.standalone.console;

import java.util.Objects;
import nl.rijker.standalone.console.SubjectCommand.Client;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code subject join records|undo}. */
@Command(
        name = "join",
        description = "Voeg twee dossiers van dezelfde jongere samen, of maak dat ongedaan.")
final class JoinCommand {
    @ParentCommand private @Nullable SubjectCommand subject;

    @Command(description = "Voeg dit dossier bij het andere; beide tellen dan als een.")
    int records(
            @Mixin Client client,
            @Option(
                            names = "--kept",
                            required = true,
                            paramLabel = "NUMMER",
                            description = "Het clientnummer van het dossier dat blijft.")
                    String kept)
            throws InterruptedException {
        var arguments = client.arguments();
        arguments.put("keptClientNumber", kept);
        return Objects.requireNonNull(subject).record("join-subjects", arguments);
    }

    @Command(description = "Maak ongedaan dat dit dossier bij een ander is gevoegd.")
    int undo(
            @Mixin Client client,
            @Option(
                            names = "--reason",
                            defaultValue = "WRONG_PERSON",
                            paramLabel = "REDEN",
                            description = "Standaard WRONG_PERSON.")
                    String reason)
            throws InterruptedException {
        var arguments = client.arguments();
        arguments.put("reason", reason);
        return Objects.requireNonNull(subject).record("undo-join", arguments);
    }
}
