package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A line of the budget table of a framework. */
public record BudgetLineCode(@JsonValue String value) {
    public BudgetLineCode {
        Form.matches("budgetLine", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    }

    @Override
    public String toString() {
        return value;
    }
}
