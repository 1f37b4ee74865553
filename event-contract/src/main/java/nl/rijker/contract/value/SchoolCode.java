package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A school as a place of work; never the school a child attends. */
public record SchoolCode(@JsonValue String value) {
    public SchoolCode {
        Form.matches("school", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
