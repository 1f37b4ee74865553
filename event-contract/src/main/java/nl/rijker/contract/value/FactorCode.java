package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A protective factor (beschermende factor) of a taxonomy, such as BF10. */
public record FactorCode(@JsonValue String value) {
    public FactorCode {
        Form.matches("factor", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
