package nl.rijker.standalone.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import nl.rijker.command.platform.EncryptedStream;
import nl.rijker.command.platform.ErasureProof;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;

/** Wraps the key of each back-up; it is itself in none. Not a record: its text must not show it. */
public final class MasterKey {
    private static final int BYTES = 32;

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    public static MasterKey of(Secrets secrets) {
        return of(secrets.get(Secret.MASTER_KEY));
    }

    /** From 256 bits in Base64. */
    public static MasterKey of(String base64) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length == BYTES) {
                return new MasterKey(key);
            }
        } catch (IllegalArgumentException noBase64) {
            // Refused below, without showing it.
        }
        throw new UserError(
                "De regel master-key in het geheimenbestand is geen sleutel van 256 bits in"
                        + " Base64.");
    }

    /** For the lines of the list of erased subjects. */
    ErasureProof erasureProof() {
        return ErasureProof.of(Base64.getEncoder().encodeToString(key));
    }

    String wrap(byte[] wrapped, String boundTo) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = EncryptedStream.writing(key, boundTo, bytes)) {
            stream.write(wrapped);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    byte[] unwrap(String wrapped, String boundTo) throws IOException {
        var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(wrapped));
        try (var stream = EncryptedStream.reading(key, boundTo, bytes)) {
            return stream.readAllBytes();
        }
    }
}
