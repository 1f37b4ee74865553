package nl.rijker.command.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;

/**
 * A file that has arrived.
 *
 * @param digest SHA-256 of its bytes
 */
public record Upload(long size, String digest) {
    private static final String TOO_LARGE = "the file is too large; split it";

    /** Writes it down encrypted while it arrives. */
    public static Upload receive(InputStream file, StagedFiles files, long largest)
            throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] chunk = new byte[1 << 16];
        try (OutputStream out = files.write(StagedFiles.UPLOAD)) {
            for (int n = file.read(chunk); n >= 0; n = file.read(chunk)) {
                size += n;
                if (size > largest) {
                    throw new Refused(new Refusal.FileUnfit(TOO_LARGE));
                }
                digest.update(chunk, 0, n);
                out.write(chunk, 0, n);
            }
        }
        return new Upload(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
