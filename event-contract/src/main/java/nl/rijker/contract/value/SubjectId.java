package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A young person, known only by this random number. */
public record SubjectId(@JsonValue String value) {
    public SubjectId {
        Form.matches("subject", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
