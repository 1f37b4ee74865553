package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** An area unit: municipality, wijk or buurt. */
public record AreaCode(@JsonValue String value) {
    public AreaCode {
        Form.matches("area", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
