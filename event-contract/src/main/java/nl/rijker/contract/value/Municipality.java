package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** The tenant (gemeente): a CBS code such as GM0268. */
public record Municipality(@JsonValue String value) {
    public Municipality {
        Form.matches("municipality", value, "GM[0-9]{4}");
    }

    @Override
    public String toString() {
        return value;
    }
}
