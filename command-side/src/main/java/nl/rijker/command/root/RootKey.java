package nl.rijker.command.root;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** Signs roots (Ed25519). It never lies where the database lies. */
public final class RootKey {
    private final PrivateKey key;
    private final PublicRootKey publicKey;

    private RootKey(PrivateKey key, PublicRootKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * @param seed 256 random bits
     */
    public static RootKey of(byte[] seed) {
        try {
            byte[] point = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
            return new RootKey(
                    KeyFactory.getInstance(PublicRootKey.ALGORITHM)
                            .generatePrivate(
                                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)),
                    PublicRootKey.ofPoint(point));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public PublicRootKey publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(PublicRootKey.ALGORITHM);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
