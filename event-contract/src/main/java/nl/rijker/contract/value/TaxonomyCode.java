package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A list of factors, such as nji-2018. */
public record TaxonomyCode(@JsonValue String value) {
    public TaxonomyCode {
        Form.matches("taxonomy", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
