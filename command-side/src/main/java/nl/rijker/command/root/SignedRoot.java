package nl.rijker.command.root;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import nl.rijker.contract.json.Json;
import tools.jackson.core.JacksonException;

/**
 * A root as a line of the file: its JSON, with the signature as last attribute. Signed is the JSON
 * without that attribute.
 */
public record SignedRoot(Root root, String line) {
    private static final String SIGNATURE = ",\"signature\":\"";
    private static final String END = "\"}";

    static SignedRoot sign(Root root, RootKey key) {
        String json = Json.mapper().writeValueAsString(root);
        String signature = Base64.getEncoder().encodeToString(key.sign(json.getBytes(UTF_8)));
        return new SignedRoot(
                root, json.substring(0, json.length() - 1) + SIGNATURE + signature + END);
    }

    /**
     * @throws IllegalArgumentException if the line isn't what was written with this key
     */
    static SignedRoot read(String line, PublicRootKey key) {
        int end = line.lastIndexOf(SIGNATURE);
        if (end < 0
                || !line.endsWith(END)
                || line.length() < end + SIGNATURE.length() + END.length()) {
            throw new IllegalArgumentException("no signature");
        }
        String json = line.substring(0, end) + "}";
        String signature = line.substring(end + SIGNATURE.length(), line.length() - END.length());
        if (!key.verifies(json.getBytes(UTF_8), Base64.getDecoder().decode(signature))) {
            throw new IllegalArgumentException("not signed with this key");
        }
        try {
            return new SignedRoot(Json.mapper().readValue(json, Root.class), line);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
