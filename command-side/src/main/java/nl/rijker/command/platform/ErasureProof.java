package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Shows that a line of the list of erased subjects was written by this installation: a keyed hash,
 * under a key that is in no database and no back-up. A line destroys keys when it is followed, so
 * nobody may be able to write one by hand.
 */
public final class ErasureProof {
    private final byte[] key;

    private ErasureProof(byte[] key) {
        this.key = key;
    }

    /**
     * @param masterKey in Base64
     */
    public static ErasureProof of(String masterKey) {
        return new ErasureProof(
                Crypto.hmac(
                        Base64.getDecoder().decode(masterKey), "erased subjects".getBytes(UTF_8)));
    }

    /** Subject, instant and proof, without an end of line. */
    public String line(String subject, String instant) {
        return subject + " " + instant + " " + proof(subject, instant);
    }

    /** Takes the same time for every wrong proof. */
    public boolean holds(String subject, String instant, String proof) {
        return MessageDigest.isEqual(
                proof(subject, instant).getBytes(UTF_8), proof.getBytes(UTF_8));
    }

    private String proof(String subject, String instant) {
        return HexFormat.of()
                .formatHex(Crypto.hmac(key, (subject + " " + instant).getBytes(UTF_8)));
    }
}
