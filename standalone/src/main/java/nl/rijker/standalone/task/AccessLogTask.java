package nl.rijker.standalone.task;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rijker.command.platform.AccessLine;
import nl.rijker.command.platform.AccessLog;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Shows who looked into the data of young people. */
@Component
class AccessLogTask implements ControlTask {
    private final AccessLog log;
    private final Household household;
    private final Clock clock;

    AccessLogTask(AccessLog log, Household household, Clock clock) {
        this.log = log;
        this.household = household;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "subject-log";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        return Outcome.of(
                Map.of(
                        "message",
                        log
                                .before(household.reader(arguments), "toezicht", clock.instant())
                                .stream()
                                .map(AccessLogTask::line)
                                .collect(Collectors.joining("\n"))));
    }

    private static String line(AccessLine line) {
        return "%s  %-20s %-13s %-16s %-36s %s"
                .formatted(
                        line.at(),
                        line.user(),
                        line.role(),
                        line.request(),
                        Optional.ofNullable(line.subject())
                                .or(() -> Optional.ofNullable(line.whose()))
                                .orElse("-"),
                        line.purpose());
    }
}
