package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A policy framework (beleidskader), such as NIJ26. */
public record FrameworkCode(@JsonValue String value) {
    public FrameworkCode {
        Form.matches("framework", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
