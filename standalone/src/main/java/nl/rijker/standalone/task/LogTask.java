package nl.rijker.standalone.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.rijker.command.chain.ChainReport;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.chain.LogCheck;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.logfile.LogExport;
import nl.rijker.command.platform.AccessLog;
import nl.rijker.command.platform.Actor;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.proof.Found;
import org.springframework.stereotype.Component;

/** Writes the log to a file, reads one in, or checks the log that is here. */
@Component
class LogTask implements ControlTask {
    private final LogExport export;
    private final LogArrival arrival;
    private final LogCheck check;
    private final SignedLog log;
    private final AccessLog accessLog;
    private final Household household;

    LogTask(
            LogExport export,
            LogArrival arrival,
            LogCheck check,
            SignedLog log,
            AccessLog accessLog,
            Household household) {
        this.export = export;
        this.arrival = arrival;
        this.check = check;
        this.log = log;
        this.accessLog = accessLog;
        this.household = household;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        return switch (arguments.getOrDefault("action", "verify")) {
            case "export" -> export(file(arguments), household.reader(arguments), progress);
            case "import" -> arrival.read(file(arguments), arguments.get("key"), progress);
            case "key" -> Outcome.of(Map.of("message", log.key().pem().strip()));
            default -> verify(progress);
        };
    }

    private static Path file(Map<String, String> arguments) {
        return Path.of(arguments.getOrDefault("file", ""));
    }

    private Outcome export(Path file, Actor reader, Progress progress) {
        if (Files.exists(file)) {
            throw new UserError("Het bestand " + file + " bestaat al. Kies een andere naam.");
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new UserError(
                    "Naar " + file + " kan niet geschreven worden: kies een map die bestaat.");
        }
        accessLog.note(reader, "log naar bestand", "log-export", null);
        long total = check.head();
        try {
            long events =
                    export.write(
                            file,
                            household.isDemo(),
                            done -> progress.report(done, total, "geschreven"));
            return Outcome.of(
                    Map.of(
                            "message",
                            "%d gebeurtenissen geschreven naar %s".formatted(events, file)));
        } catch (Deviates found) {
            return Outcome.negative(
                    Map.of(
                            "message",
                            "Er is niets geschreven; " + Found.deviation(found.deviation())));
        }
    }

    private Outcome verify(Progress progress) {
        long begun = System.nanoTime();
        long total = check.head();
        try {
            ChainReport report =
                    check.run(position -> progress.report(position, total, "gecontroleerd"));
            return Outcome.of(
                    Map.of("message", Found.inOrder(report, (System.nanoTime() - begun) / 1e9)));
        } catch (Deviates found) {
            return Outcome.negative(Map.of("message", Found.deviation(found.deviation())));
        }
    }
}
