package nl.rijker.standalone.console;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import nl.rijker.standalone.control.Progress;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal; elsewhere, where a bar would fill a log, a line for each new message. */
final class ProgressDisplay implements Progress, AutoCloseable {
    private final Console console;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private String shown = "";

    /** The script tells whether standard error is a terminal; Java can't see that. */
    ProgressDisplay(Console console) {
        this.console = console;
        this.terminal = Boolean.getBoolean("rijker.terminal");
    }

    @Override
    public synchronized void report(long done, long total, String message) {
        if (terminal) {
            var current = bar == null ? open() : bar;
            bar = current;
            current.maxHint(total > 0 ? total : -1);
            current.stepTo(done);
            current.setExtraMessage(message);
        } else if (!message.equals(shown)) {
            shown = message;
            console.message(message);
        }
    }

    private static ProgressBar open() {
        return new ProgressBarBuilder()
                .setTaskName("Bezig")
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .setUpdateIntervalMillis(200)
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
