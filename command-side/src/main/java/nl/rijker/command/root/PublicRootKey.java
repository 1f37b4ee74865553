package nl.rijker.command.root;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Tells whether a root was signed by the installation that has the key. */
public final class PublicRootKey {
    static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /** How X.509 says that an Ed25519 point follows. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PublicKey key;

    private PublicRootKey(PublicKey key) {
        this.key = key;
    }

    static PublicRootKey ofPoint(byte[] point) {
        byte[] encoded = new byte[PREFIX.length + point.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(point, 0, encoded, PREFIX.length, point.length);
        return ofBase64(Base64.getEncoder().encodeToString(encoded));
    }

    /**
     * @param text the X.509 form in Base64, with or without the lines of a PEM file around it
     * @throws IllegalArgumentException if it isn't one
     */
    public static PublicRootKey ofBase64(String text) {
        String base64 = text.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
        try {
            return new PublicRootKey(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a public key of Ed25519", e);
        }
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public String pem() {
        return BEGIN + "\n" + base64() + "\n" + END + "\n";
    }

    /** Short enough to be compared by people. */
    public String fingerprint() {
        return RootFile.sha256(key.getEncoded()).substring(0, 16);
    }

    boolean verifies(byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicRootKey that
                && MessageDigest.isEqual(key.getEncoded(), that.key.getEncoded());
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
