package nl.rijker.command.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.value.Bsn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through all names and strings of a body: recorded times and BSNs never come in, broken text
 * neither. A null says the same as leaving the field out, and is left out.
 */
final class TextCheck {
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

    private static void checkText(String field, String text) {
        if (text.codePoints().anyMatch(TextCheck::isBroken)) {
            throw new Faulted(new Fault.FieldInvalid(field, "must be readable text"));
        }
        if (Bsn.isIn(text)) {
            throw new Refused(new Refusal.BsnInText(field));
        }
    }

    /** Half a surrogate pair, or a control character other than tab and line ends. */
    private static boolean isBroken(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                || (Character.isISOControl(codePoint) && "\t\n\r".indexOf(codePoint) < 0);
    }
}
