package nl.rijker.contract.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Refuses a badly formed value at once, by the name of its field. */
final class Form {
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Form() {}

    static void matches(String field, String value, String pattern) {
        if (!COMPILED.computeIfAbsent(pattern, Pattern::compile).matcher(value).matches()) {
            throw new BadForm(field, "must match " + pattern);
        }
    }

    static void holds(String field, boolean condition, String reason) {
        if (!condition) {
            throw new BadForm(field, reason);
        }
    }
}
