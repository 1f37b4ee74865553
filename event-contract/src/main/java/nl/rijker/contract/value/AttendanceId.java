package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** One attendance of one subject, unique in its trajectory. */
public record AttendanceId(@JsonValue String value) {
    public AttendanceId {
        Form.matches("attendance", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
