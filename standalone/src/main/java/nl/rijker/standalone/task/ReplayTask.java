package nl.rijker.standalone.task;

import java.util.Map;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Posts everything anew and says whether the books agree. */
@Component
class ReplayTask implements ControlTask {
    private final Replay replay;

    ReplayTask(Replay replay) {
        this.replay = replay;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        return OneAtATime.orSay(() -> replay(progress));
    }

    private Outcome replay(Progress progress) {
        long head = replay.head();
        Replay.Report report = replay.run(done -> progress.report(done, head, "gebeurtenissen"));
        Map<String, Object> result = Map.of("message", ReplayWords.of(report));
        return report.identical() ? Outcome.of(result) : Outcome.negative(result);
    }
}
