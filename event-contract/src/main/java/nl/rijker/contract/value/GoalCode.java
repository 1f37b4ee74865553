package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** An element of the goal tree of a framework (opgave, doel). */
public record GoalCode(@JsonValue String value) {
    public GoalCode {
        Form.matches("goal", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
