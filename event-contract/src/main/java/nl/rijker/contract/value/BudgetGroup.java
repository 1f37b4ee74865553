package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** The lines of a budget table that are added up together, such as BK10. */
public record BudgetGroup(@JsonValue String value) {
    public BudgetGroup {
        Form.matches("group", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
