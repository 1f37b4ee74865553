package nl.rijker.standalone.task;

import java.util.Map;
import java.util.stream.Collectors;
import nl.rijker.command.retention.Retention;
import nl.rijker.command.retention.RetentionReport;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Applies the retention rule, or tells what it would do. */
@Component
class RetentionTask implements ControlTask {
    private final Retention retention;
    private final Household household;

    RetentionTask(Retention retention, Household household) {
        this.retention = retention;
        this.household = household;
    }

    @Override
    public String name() {
        return "subject-retention";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        boolean dryRun = arguments.containsKey("dry-run");
        RetentionReport report =
                dryRun
                        ? retention.dryRun(household.municipality())
                        : retention.run(household.municipality());
        return Outcome.of(Map.of("message", describe(report, dryRun)));
    }

    private static String describe(RetentionReport report, boolean dryRun) {
        long due = report.due().values().stream().mapToLong(Long::longValue).sum();
        String lines =
                report.due().entrySet().stream()
                        .map(
                                line ->
                                        "%-30s %s %6d\n"
                                                .formatted(
                                                        line.getKey().provider(),
                                                        line.getKey().month(),
                                                        line.getValue()))
                        .collect(Collectors.joining());
        return lines
                + """
                Van %d deelnemers is de bewaartermijn voorbij; %d zijn nu gewist. Zonder ooit een traject: %d.
                Van hen zijn er %d als enige te herkennen aan interventie, maanden, leeftijdsgroep, gender en reden van einde.
                Ooit gewist: %d deelnemers, van wie er %d zo te herkennen zijn.
                Wie keek, ouder dan de bewaartermijn daarvan: %d regels%s.\
                """
                        .formatted(
                                due,
                                report.erased(),
                                report.neverInTrajectory(),
                                report.uniqueDue(),
                                report.everErased(),
                                report.uniqueErased(),
                                report.oldReads(),
                                dryRun ? "" : ", nu verwijderd");
    }
}
