package nl.rijker.command.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the hash before and every stored column. Each part is preceded by its length in four
 * bytes, so that no byte can move from one to the next; a part that is absent has length −1.
 */
final class EventHash {
    static final byte[] START = new byte[32];
    private static final byte[] FORM = "rijker-event-1".getBytes(UTF_8);

    private EventHash() {}

    static byte[] of(byte[] before, StoredEvent event) {
        MessageDigest digest = sha256();
        add(digest, FORM);
        add(digest, before);
        add(digest, number(event.position()));
        add(digest, text(event.aggregate()));
        add(digest, number(event.sequence()));
        add(digest, text(event.aggregateType()));
        add(digest, text(event.id()));
        add(digest, text(event.type()));
        add(digest, text(event.revision()));
        add(digest, text(event.time()));
        add(digest, event.payload());
        add(digest, event.metadata());
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte @Nullable [] part) {
        digest.update(
                ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : part.length).flip());
        if (part != null) {
            digest.update(part);
        }
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte @Nullable [] text(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
