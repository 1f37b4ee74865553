package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** What is made with the key that is kept outside the database; the key itself never leaves. */
@Component
public final class MasterKey {
    private final byte[] key;

    MasterKey(CommandSecrets secrets) {
        this.key = secrets.masterKeyBytes();
    }

    /** A new random key of 256 bits. */
    public byte[] newKey() {
        return Crypto.random(32);
    }

    /**
     * @param boundTo what the key is for; unwrapping asks for the same
     */
    public String wrap(byte[] inner, String boundTo) {
        return Base64.getEncoder()
                .encodeToString(Crypto.encrypt(key, inner, boundTo.getBytes(UTF_8)));
    }

    public byte[] unwrap(String wrapped, String boundTo) {
        return Crypto.decrypt(key, Base64.getDecoder().decode(wrapped), boundTo.getBytes(UTF_8));
    }

    /** 64 hexadecimal digits; another purpose gives another hash of the same text. */
    public String hash(String purpose, String text) {
        byte[] purposeKey = Crypto.hmac(key, purpose.getBytes(UTF_8));
        return HexFormat.of().formatHex(Crypto.hmac(purposeKey, text.getBytes(UTF_8)));
    }
}
