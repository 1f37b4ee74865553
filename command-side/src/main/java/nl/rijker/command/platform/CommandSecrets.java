package nl.rijker.command.platform;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param masterKey 256 bits in Base64, wraps every key in the database
 * @param tokenKey 256 bits in Base64, signs the tokens of those who log in
 */
@ConfigurationProperties("rijker.secrets")
public record CommandSecrets(String masterKey, String tokenKey) {
    public CommandSecrets {
        mustBeKey("rijker.secrets.master-key", masterKey);
        mustBeKey("rijker.secrets.token-key", tokenKey);
    }

    byte[] masterKeyBytes() {
        return Base64.getDecoder().decode(masterKey);
    }

    public byte[] tokenKeyBytes() {
        return Base64.getDecoder().decode(tokenKey);
    }

    private static void mustBeKey(String name, @Nullable String key) {
        if (key == null || Base64.getDecoder().decode(key).length != 32) {
            throw new IllegalArgumentException(name + " must hold 256 bits in Base64");
        }
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
