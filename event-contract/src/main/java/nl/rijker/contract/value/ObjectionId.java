package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** One objection of one subject, unique for that subject. */
public record ObjectionId(@JsonValue String value) {
    public ObjectionId {
        Form.matches("objection", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
