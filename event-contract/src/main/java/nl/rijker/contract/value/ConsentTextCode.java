package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** One version of the text that somebody agreed to. */
public record ConsentTextCode(@JsonValue String value) {
    public ConsentTextCode {
        Form.matches("text", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
