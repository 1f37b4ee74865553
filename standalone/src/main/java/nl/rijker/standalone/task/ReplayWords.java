package nl.rijker.standalone.task;

import nl.rijker.query.ledger.Replay;

/** Whether the books agree, and what it took to see that, in a line. */
public final class ReplayWords {
    private ReplayWords() {}

    public static String of(Replay.Report report) {
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
                ? "identical: " + sizes
                : "different: " + String.join(", ", report.differences()) + " (" + sizes + ")";
    }
}
