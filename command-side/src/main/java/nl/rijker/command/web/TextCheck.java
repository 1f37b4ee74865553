package nl.rijker.command.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.value.Bsn;
import nl.rijker.contract.value.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through all names and strings of a body: recorded times and BSNs never come in, broken text
 * neither. A null says the same as leaving the field out, and is left out.
 */
public final class TextCheck {
    private static final Set<String> RECORDED_TIMES = Set.of("recordedat", "timestamp");

    private TextCheck() {}

    static void check(ObjectNode body) {
        check("", body);
    }

    private static void check(String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            checkFields(path, object);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(path + "[" + i + "]", node.get(i));
            }
        } else if (node.isString()) {
            checkText(path, node.stringValue());
        } else if (node.isNull()) {
            throw new Faulted(new Fault.FieldInvalid(path, "must not be null"));
        }
    }

    private static void checkFields(String path, ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        for (String name : names) {
            String field = path.isEmpty() ? name : path + "." + name;
            if (RECORDED_TIMES.contains(name.replace("_", "").toLowerCase(Locale.ROOT))) {
                throw new Faulted(new Fault.RecordedTimeNotAccepted(field));
            }
            checkText(field, name);
            if (object.get(name).isNull()) {
                object.remove(name);
            } else {
                check(field, object.get(name));
            }
        }
    }

    /** Refuses text that nobody can read, or with a BSN in it. */
    public static void checkText(String field, String text) {
        if (!PlainText.is(text)) {
            throw new Faulted(new Fault.FieldInvalid(field, "must be readable text"));
        }
        if (Bsn.isIn(text)) {
            throw new Refused(new Refusal.BsnInText(field));
        }
    }
}
