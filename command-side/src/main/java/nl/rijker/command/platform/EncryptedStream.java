package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Files of any size under one key of 256 bits, encrypted and checked segment by segment
 * (AES-256-GCM with a key of its own per file, by HKDF). A file that was changed, cut off, or bound
 * to something else ends in an {@link IOException}; what was read before is genuine.
 */
public final class EncryptedStream {
    private static final int SEGMENT = 1 << 16;

    private EncryptedStream() {}

    /**
     * The last segment is written on {@code close}.
     *
     * @param boundTo what the file is, such as the id of a batch; reading asks for the same
     */
    public static OutputStream writing(byte[] key, String boundTo, OutputStream file)
            throws IOException {
        try {
            return cipher(key).newEncryptingStream(file, boundTo.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static InputStream reading(byte[] key, String boundTo, InputStream file)
            throws IOException {
        try {
            return cipher(key).newDecryptingStream(file, boundTo.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    }
}
