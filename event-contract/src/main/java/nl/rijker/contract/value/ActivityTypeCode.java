package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A named way of working (soort activiteit) of a framework. */
public record ActivityTypeCode(@JsonValue String value) {
    public ActivityTypeCode {
        Form.matches("activityType", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
