package nl.rijker.command.platform;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and HMAC-SHA-256 as the JDK provides them; a nonce is random and stands in front. */
final class Crypto {
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Crypto() {}

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    static byte[] encrypt(byte[] key, byte[] clear, byte[] boundTo) {
        byte[] nonce = random(NONCE);
        byte[] cipherText = run(Cipher.ENCRYPT_MODE, key, nonce, clear, boundTo);
        return ByteBuffer.allocate(NONCE + cipherText.length).put(nonce).put(cipherText).array();
    }

    static byte[] decrypt(byte[] key, byte[] encrypted, byte[] boundTo) {
        ByteBuffer buffer = ByteBuffer.wrap(encrypted);
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] cipherText = new byte[buffer.remaining()];
        buffer.get(cipherText);
        return run(Cipher.DECRYPT_MODE, key, nonce, cipherText, boundTo);
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Covers two random-looking blocks, the same each time; to be uncovered with the same key. */
    static byte[] cover(byte[] key, byte[] hmac) {
        return blocks(Cipher.ENCRYPT_MODE, key, hmac);
    }

    static byte[] uncover(byte[] key, byte[] covered) {
        return blocks(Cipher.DECRYPT_MODE, key, covered);
    }

    private static byte[] blocks(int mode, byte[] key, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] text, byte[] boundTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(boundTo);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
