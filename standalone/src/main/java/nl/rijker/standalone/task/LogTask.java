package nl.rijker.standalone.task;

import java.util.Map;
import nl.rijker.command.chain.LogCheck;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.logfile.FileReport;
import nl.rijker.command.logfile.LogExport;
import nl.rijker.command.logfile.LogImport;
import nl.rijker.command.logfile.Recipient;
import nl.rijker.command.platform.AccessLog;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.proof.LogWork;
import org.springframework.stereotype.Component;

/**
 * Writes the log to a file, reads one in and waits until the ledger is that far, or checks the log
 * that is here.
 */
@Component
class LogTask implements ControlTask {
    private final LogExport export;
    private final LogImport files;
    private final LogCheck check;
    private final SignedLog log;
    private final AccessLog accessLog;
    private final LogArrival arrival;
    private final Household household;

    LogTask(
            LogExport export,
            LogImport files,
            LogCheck check,
            SignedLog log,
            AccessLog accessLog,
            LogArrival arrival,
            Household household) {
        this.export = export;
        this.files = files;
        this.check = check;
        this.log = log;
        this.accessLog = accessLog;
        this.arrival = arrival;
        this.household = household;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        Recipient here = new Recipient(household.municipality(), household.isDemo());
        return new LogWork(
                        export,
                        files,
                        check,
                        log,
                        here,
                        () ->
                                accessLog.note(
                                        household.reader(arguments),
                                        LogWork.PURPOSE,
                                        LogWork.READ,
                                        null),
                        (FileReport report) -> arrival.await(report, progress))
                .run(arguments, progress);
    }
}
