package nl.rijker.standalone.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.rijker.standalone.ExitCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object per line: progress while it lasts, then a result or an error with the exit code.
 */
final class AnswerLines implements Progress {
    private static final Logger log = LoggerFactory.getLogger(AnswerLines.class);
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private record Step(long done, long total, String message) {}

    private record End(Map<String, Object> result, int exitCode) {}

    private record Failure(String error, int exitCode) {}

    private final JsonMapper json;
    private final OutputStream lines;
    private long lastReport;
    private boolean listening = true;

    AnswerLines(JsonMapper json, OutputStream lines) {
        this.json = json;
        this.lines = lines;
        this.lastReport = System.nanoTime() - PAUSE;
    }

    @Override
    public synchronized void report(long done, long total, String message) {
        if (done == total || System.nanoTime() - lastReport >= PAUSE) {
            lastReport = System.nanoTime();
            write(new Step(done, total, message));
        }
    }

    void end(Outcome outcome) {
        write(new End(outcome.result(), outcome.exitCode().number()));
    }

    void fail(String sentence, ExitCode exitCode) {
        write(new Failure(sentence, exitCode.number()));
    }

    /** Work once begun goes on when nobody listens any more: half a load helps nobody. */
    private synchronized void write(Record line) {
        if (!listening) {
            return;
        }
        try {
            lines.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            lines.flush();
        } catch (IOException gone) {
            listening = false;
            log.info("event=control-listener-gone");
        }
    }
}
