package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A population figure (nulmeting, contextcijfer) of a framework, such as CI-NIJ-01. */
public record BaselineCode(@JsonValue String value) {
    public BaselineCode {
        Form.matches("baseline", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
