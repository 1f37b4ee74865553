package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** The system that a file comes from, as its provider calls it (bron). */
public record SourceId(@JsonValue String value) {
    public SourceId {
        Form.matches("source", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
