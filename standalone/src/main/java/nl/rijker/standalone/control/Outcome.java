package nl.rijker.standalone.control;

import java.util.Map;
import nl.rijker.standalone.ExitCode;

/** What a finished task found. An entry {@code message} is the sentence the user reads. */
public record Outcome(ExitCode exitCode, Map<String, Object> result) {
    public Outcome {
        result = Map.copyOf(result);
    }

    public static Outcome of(Map<String, Object> result) {
        return new Outcome(ExitCode.OK, result);
    }

    /** The task did its work and the answer is no. */
    public static Outcome negative(Map<String, Object> result) {
        return new Outcome(ExitCode.NEGATIVE, result);
    }
}
