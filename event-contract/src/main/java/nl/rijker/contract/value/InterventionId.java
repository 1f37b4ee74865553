package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A planned piece of work of one provider (interventie). */
public record InterventionId(@JsonValue String value) {
    public InterventionId {
        Form.matches("intervention", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
