package nl.rijker.standalone.task;

import java.util.Map;
import java.util.stream.Collectors;
import nl.rijker.command.dossier.Dossiers;
import nl.rijker.command.dossier.ErasurePreview;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.DiskCleaning;
import nl.rijker.command.platform.Request;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Tells what an erasure would destroy; with {@code yes} it is done. */
@Component
class ErasureTask implements ControlTask {
    private final Dossiers dossiers;
    private final CommandDesk desk;
    private final DiskCleaning cleaning;
    private final Household household;

    ErasureTask(Dossiers dossiers, CommandDesk desk, DiskCleaning cleaning, Household household) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.cleaning = cleaning;
        this.household = household;
    }

    @Override
    public String name() {
        return "subject-erase";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        ErasurePreview preview =
                Asked.answered(
                        () ->
                                dossiers.preview(
                                        household.reader(arguments),
                                        new Asked(arguments).client()));
        if (!arguments.containsKey("yes")) {
            return Outcome.negative(
                    Map.of(
                            "message",
                            describe(preview)
                                    + "\nEr is nog niets gewist. Wissen kan niet ongedaan worden"
                                    + " gemaakt. Zeker? Geef dezelfde opdracht met --yes."));
        }
        Asked.answered(() -> desk.submit(request(preview.subject())));
        boolean clean = cleaning.clean();
        return Outcome.of(
                Map.of(
                        "message",
                        describe(preview)
                                + "\nGewist."
                                + (clean
                                        ? " De sleutel is ook uit de bestanden van de database."
                                        : " De database bewaart de versleutelde sleutel nog even in"
                                                + " zijn logbestanden.")));
    }

    private Request request(SubjectId subject) {
        return new Request(
                "erasure-" + subject,
                household.administrator(),
                new EraseSubject(subject, ErasureGround.REQUEST),
                null,
                subject.value(),
                null);
    }

    private static String staged(ErasurePreview preview) {
        return preview.staged().isEmpty()
                ? ""
                : """
                Wordt ook vernietigd: wat er van deze aanbieder nog klaarstaat om in te lezen, met de lijsten van foute rijen (%s).
                Wie daarna hetzelfde bestand weer inleest, moet er deze deelnemer eerst uit halen.
                """
                        .formatted(
                                preview.staged().stream()
                                        .map(ImportId::value)
                                        .collect(Collectors.joining(", ")));
    }

    private static String describe(ErasurePreview preview) {
        return """
        Deelnemer %s
        Wordt vernietigd: de sleutel van %d verzegelde gegevens (dagen, antwoorden, uitleg) en de band met het clientnummer.
        Blijft meetellen: %d trajecten met %d feiten, alleen nog maand, minuten, scores, leeftijdsgroep, gender en reden van einde.
        %s%s\
        """
                .formatted(
                        preview.subject(),
                        preview.sealedFields(),
                        preview.trajectories(),
                        preview.facts(),
                        staged(preview),
                        preview.unique()
                                ? "Let op: niemand anders heeft dezelfde interventie, maanden,"
                                        + " leeftijdsgroep, gender en reden van einde. Wie die kent,"
                                        + " kan wat blijft herkennen. Trek de deelnemer eerst terug"
                                        + " als dat niet mag."
                                : "Wat blijft, is gelijk aan wat er van anderen staat.");
    }
}
