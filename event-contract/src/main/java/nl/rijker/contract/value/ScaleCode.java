package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A scale of an instrument (schaal). */
public record ScaleCode(@JsonValue String value) {
    public ScaleCode {
        Form.matches("scale", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
