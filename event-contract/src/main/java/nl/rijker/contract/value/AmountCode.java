package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** An amount that a framework names beside its budget table. */
public record AmountCode(@JsonValue String value) {
    public AmountCode {
        Form.matches("amount", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
