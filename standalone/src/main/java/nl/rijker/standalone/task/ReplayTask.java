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
    private final OneAtATime turn;

    ReplayTask(Replay replay, OneAtATime turn) {
        this.replay = replay;
        this.turn = turn;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        return turn.take(() -> replay(progress));
    }

    private Outcome replay(Progress progress) {
        long head = replay.head();
        Replay.Report report = replay.run(done -> progress.report(done, head, "gebeurtenissen"));
        String sizes =
                "%d accounts, %d events, %d postings, %.1f s, %.0f events/s, %.0f postings/s"
                        .formatted(
                                report.accounts(),
                                report.events(),
                                report.postings(),
                                report.seconds(),
                                report.events() / report.seconds(),
                                report.postings() / report.seconds());
        return report.identical()
                ? Outcome.of(Map.of("message", "identical: " + sizes))
                : Outcome.negative(
                        Map.of(
                                "message",
                                "different: "
                                        + String.join(", ", report.differences())
                                        + " ("
                                        + sizes
                                        + ")"));
    }
}
