package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** One delivery of an intervention (activiteit). */
public record SessionId(@JsonValue String value) {
    public SessionId {
        Form.matches("session", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
