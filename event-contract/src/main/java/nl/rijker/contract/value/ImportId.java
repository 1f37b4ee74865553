package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** One file that was read into the log (import). */
public record ImportId(@JsonValue String value) {
    public ImportId {
        Form.matches("batch", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
