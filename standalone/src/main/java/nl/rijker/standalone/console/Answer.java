package nl.rijker.standalone.console;

import nl.rijker.standalone.ExitCode;
import tools.jackson.databind.JsonNode;

/** What the running application found. */
record Answer(JsonNode result, ExitCode exitCode) {
    /** The entry a program wants, or the whole result when it has no such entry. */
    String text(String entry) {
        return result.has(entry) ? result.get(entry).asString() : result.toString();
    }
}
