package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** One subject's way through an intervention (traject). */
public record TrajectoryId(@JsonValue String value) {
    public TrajectoryId {
        Form.matches("trajectory", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
