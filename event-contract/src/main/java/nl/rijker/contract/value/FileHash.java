package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** A keyed hash of a file: tells that two files are the same, and nothing of what is in them. */
public record FileHash(@JsonValue String value) {
    public FileHash {
        Form.matches("fileHash", value, "[0-9a-f]{64}");
    }

    @Override
    public String toString() {
        return value;
    }
}
