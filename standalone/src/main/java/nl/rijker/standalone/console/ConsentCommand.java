package nl.rijker.standalone.console;

import java.util.Objects;
import nl.rijker.standalone.console.SubjectCommand.Client;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code subject consent give|withdraw}. */
@Command(name = "consent", description = "Leg toestemming vast, of dat die is ingetrokken.")
final class ConsentCommand {
    private static final String PURPOSE = "DELIVERY, ACCOUNTABILITY, RESEARCH of STORY.";

    @ParentCommand private @Nullable SubjectCommand subject;

    @Command(description = "Leg vast dat iemand toestemming gaf voor een doel.")
    int give(
            @Mixin Client client,
            @Option(
                            names = "--purpose",
                            required = true,
                            paramLabel = "DOEL",
                            description = PURPOSE)
                    String purpose,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "WIE",
                            description = "YOUNG_PERSON, REPRESENTATIVE of BOTH.")
                    String givenBy,
            @Option(
                            names = "--age",
                            required = true,
                            paramLabel = "GROEP",
                            description =
                                    "UNDER_12, FROM_12_TO_15, FROM_16_TO_18, FROM_19_TO_23 of OVER_23.")
                    String age,
            @Option(
                            names = "--birth-year",
                            paramLabel = "JAAR",
                            description = "Geboortejaar; dan is bekend wanneer de jongere 16 is.")
                    @Nullable String birthYear,
            @Option(
                            names = "--text",
                            required = true,
                            paramLabel = "CODE",
                            description = "Welke versie van de tekst is getekend.")
                    String text,
            @Option(
                            names = "--on",
                            required = true,
                            paramLabel = "DAG",
                            description = "Zoals 2026-03-31.")
                    String day)
            throws InterruptedException {
        var arguments = client.arguments();
        arguments.put("purpose", purpose);
        arguments.put("givenBy", givenBy);
        arguments.put("ageBand", age);
        arguments.put("text", text);
        arguments.put("givenOn", day);
        if (birthYear != null) {
            arguments.put("birthYear", birthYear);
        }
        return subject().record("record-consent", arguments);
    }

    @Command(description = "Leg vast dat iemand de toestemming introk.")
    int withdraw(
            @Mixin Client client,
            @Option(
                            names = "--purpose",
                            required = true,
                            paramLabel = "DOEL",
                            description = PURPOSE)
                    String purpose,
            @Option(
                            names = "--on",
                            required = true,
                            paramLabel = "DAG",
                            description = "Zoals 2026-03-31.")
                    String day)
            throws InterruptedException {
        var arguments = client.arguments();
        arguments.put("purpose", purpose);
        arguments.put("withdrawnOn", day);
        return subject().record("withdraw-consent", arguments);
    }

    private SubjectCommand subject() {
        return Objects.requireNonNull(subject);
    }
}
