package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text encrypted with the key of one subject: key version, nonce, cipher text and tag in Base64.
 * Postings never need it; without the key it can't be read.
 */
public record Sealed(@JsonValue String cipherText) {
    @Override
    public String toString() {
        return "sealed";
    }
}
