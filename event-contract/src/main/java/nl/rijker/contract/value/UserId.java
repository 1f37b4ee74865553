package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A person or machine that logs in (gebruiker). */
public record UserId(@JsonValue String value) {
    public UserId {
        Form.matches("user", value, "[A-Za-z0-9][A-Za-z0-9._@-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
