package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** An organisation that delivers youth work (aanbieder). */
public record ProviderId(@JsonValue String value) {
    public ProviderId {
        Form.matches("provider", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
