package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A norm (inzetnorm) of a framework, such as NORM-1b. */
public record NormCode(@JsonValue String value) {
    public NormCode {
        Form.matches("norm", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
