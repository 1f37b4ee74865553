package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A division of a municipality into areas, valid from a date. */
public record DivisionCode(@JsonValue String value) {
    public DivisionCode {
        Form.matches("division", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
