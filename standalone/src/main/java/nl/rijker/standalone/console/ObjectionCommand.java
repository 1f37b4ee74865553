package nl.rijker.standalone.console;

import java.util.Objects;
import nl.rijker.standalone.console.SubjectCommand.Client;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code subject object raise|decide}. */
@Command(name = "object", description = "Leg een bezwaar vast, of het besluit erover.")
final class ObjectionCommand {
    private static final String NAME = "Hoe het bezwaar heet, zoals b-1.";

    @ParentCommand private @Nullable SubjectCommand subject;

    @Command(description = "Leg vast dat iemand bezwaar maakt tegen een doel.")
    int raise(
            @Mixin Client client,
            @Option(names = "--objection", required = true, paramLabel = "NAAM", description = NAME)
                    String objection,
            @Option(
                            names = "--purpose",
                            required = true,
                            paramLabel = "DOEL",
                            description = "DELIVERY, ACCOUNTABILITY, RESEARCH of STORY.")
                    String purpose,
            @Option(
                            names = "--on",
                            required = true,
                            paramLabel = "DAG",
                            description = "Zoals 2026-03-31.")
                    String day,
            @Option(names = "--words", paramLabel = "TEKST", description = "Waarom.")
                    @Nullable String words)
            throws InterruptedException {
        var arguments = client.arguments();
        arguments.put("objection", objection);
        arguments.put("purpose", purpose);
        arguments.put("raisedOn", day);
        if (words != null) {
            arguments.put("words", words);
        }
        return subject().record("raise-objection", arguments);
    }

    @Command(description = "Leg het besluit over een bezwaar vast.")
    int decide(
            @Mixin Client client,
            @Option(names = "--objection", required = true, paramLabel = "NAAM", description = NAME)
                    String objection,
            @Option(
                            names = "--decision",
                            required = true,
                            paramLabel = "BESLUIT",
                            description =
                                    "GRANTED, REFUSED_COMPELLING_GROUNDS, REFUSED_LEGAL_CLAIM, REFUSED_PUBLIC_INTEREST_RESEARCH of REFUSED_OTHER_LEGAL_BASIS.")
                    String decision,
            @Option(names = "--words", paramLabel = "TEKST", description = "Waarom.")
                    @Nullable String words)
            throws InterruptedException {
        var arguments = client.arguments();
        arguments.put("objection", objection);
        arguments.put("decision", decision);
        if (words != null) {
            arguments.put("words", words);
        }
        return subject().record("decide-objection", arguments);
    }

    private SubjectCommand subject() {
        return Objects.requireNonNull(subject);
    }
}
