package nl.rijker.command.chain;

import java.util.Base64;
import nl.rijker.command.root.RootKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param rootKey 256 bits in Base64, signs the roots of the log
 */
@ConfigurationProperties("rijker.secrets")
record RootSecret(String rootKey) {
    RootSecret {
        mustBeKey(rootKey);
    }

    RootKey key() {
        return RootKey.of(Base64.getDecoder().decode(rootKey));
    }

    private static void mustBeKey(@Nullable String key) {
        if (key == null || Base64.getDecoder().decode(key).length != 32) {
            throw new IllegalArgumentException(
                    "rijker.secrets.root-key must hold 256 bits in Base64");
        }
    }

    @Override
    public String toString() {
        return "secret";
    }
}
