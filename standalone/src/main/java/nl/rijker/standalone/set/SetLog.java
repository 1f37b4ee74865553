package nl.rijker.standalone.set;

import java.util.Map;
import nl.rijker.command.chain.LogCheck;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.logfile.LogExport;
import nl.rijker.command.logfile.LogImport;
import nl.rijker.command.logfile.Recipient;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.proof.LogWork;

/**
 * The log of the set, through a command side of its own beside those that run: they share the file
 * of roots and take turns in it.
 */
record SetLog(InstalledSet set) {
    Outcome run(Map<String, String> arguments, Progress progress) {
        try (var commandSide = set.commandSide()) {
            return new LogWork(
                            commandSide.getBean(LogExport.class),
                            commandSide.getBean(LogImport.class),
                            commandSide.getBean(LogCheck.class),
                            commandSide.getBean(SignedLog.class),
                            new Recipient(set.municipality(), false),
                            () -> set.note(commandSide, arguments, LogWork.PURPOSE, LogWork.READ),
                            read -> {})
                    .run(arguments, progress);
        }
    }
}
