package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every subject has a key of its own, wrapped by the master key that is kept outside the database.
 */
@Component
final class SubjectKeys {
    private static final String VERSION = "1:";
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final SubjectKeyTable table;
    private final DiskCleaning cleaning;
    private final byte[] masterKey;
    private final Cache<SubjectId, byte[]> known =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(REMEMBERED).build();

    /** Whoever read a key just before it was destroyed must not put it back. */
    private final Cache<SubjectId, Boolean> destroyed =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED.multipliedBy(2)).build();

    SubjectKeys(SubjectKeyTable table, CommandSecrets secrets, DiskCleaning cleaning) {
        this.table = table;
        this.cleaning = cleaning;
        this.masterKey = secrets.masterKeyBytes();
    }

    static SubjectId newSubject() {
        return new SubjectId(UUID.randomUUID().toString());
    }

    void create(Municipality municipality, SubjectId subject) {
        table.add(
                municipality,
                subject,
                Crypto.encrypt(masterKey, Crypto.random(32), bytes(subject.value())));
    }

    Sealed seal(SubjectId subject, String field, String text) {
        byte[] cipherText = Crypto.encrypt(key(subject), bytes(text), place(subject, field));
        return new Sealed(VERSION + Base64.getEncoder().encodeToString(cipherText));
    }

    String open(SubjectId subject, String field, Sealed sealed) {
        byte[] cipherText =
                Base64.getDecoder().decode(sealed.cipherText().substring(VERSION.length()));
        return new String(Crypto.decrypt(key(subject), cipherText, place(subject, field)), UTF_8);
    }

    /**
     * What nobody can make again, nor find by trying all there could be, once the key is destroyed.
     */
    String hash(SubjectId subject, String purpose, String text) {
        byte[] purposeKey = Crypto.hmac(key(subject), place(subject, purpose));
        return HexFormat.of().formatHex(Crypto.hmac(purposeKey, bytes(text)));
    }

    /** The row is gone with the transaction, the key in memory at its end. */
    void destroy(Municipality municipality, SubjectId subject) {
        table.remove(municipality, subject);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        destroyed.put(subject, true);
                        known.invalidate(subject);
                        cleaning.isNeeded();
                    }
                });
    }

    private byte[] key(SubjectId subject) {
        byte[] cached =
                destroyed.getIfPresent(subject) == null ? known.getIfPresent(subject) : null;
        if (cached != null) {
            return cached;
        }
        byte[] key =
                table.find(subject)
                        .map(wrapped -> Crypto.decrypt(masterKey, wrapped, bytes(subject.value())))
                        .orElseThrow(() -> new Refused(new Refusal.SubjectErased()));
        known.put(subject, key);
        return key;
    }

    private static byte[] place(SubjectId subject, String field) {
        return bytes(subject + "/" + field);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
