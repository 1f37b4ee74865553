package nl.rijker.command.platform;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param masterKey 256 bits in Base64, wraps every key in the database
 */
@ConfigurationProperties("rijker.secrets")
public record CommandSecrets(String masterKey) {
    byte[] masterKeyBytes() {
        return Base64.getDecoder().decode(masterKey);
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
