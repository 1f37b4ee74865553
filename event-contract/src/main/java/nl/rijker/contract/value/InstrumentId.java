package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** An instrument version (meetinstrument), such as tien-factoren.1. */
public record InstrumentId(@JsonValue String value) {
    public InstrumentId {
        Form.matches("instrument", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
