package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who is asked to do the work, as a framework names it, such as JW. */
public record PartyCode(@JsonValue String value) {
    public PartyCode {
        Form.matches("party", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
