package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Persons by the key table: client numbers only as HMAC under their provider's key, every subject
 * with a key of its own, every key wrapped by the master key that is kept outside the database.
 */
@Component
final class KeyedPersons implements Persons {
    private static final String VERSION = "1:";

    private final PersonTable table;
    private final byte[] masterKey;
    private final Cache<SubjectId, byte[]> subjectKeys =
            Caffeine.newBuilder()
                    .maximumSize(20_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    KeyedPersons(PersonTable table, CommandSecrets secrets) {
        this.table = table;
        this.masterKey = secrets.masterKeyBytes();
    }

    @Override
    public SubjectId subjectOf(
            Municipality municipality, ProviderId provider, String clientNumber) {
        byte[] hmac =
                Crypto.hmac(
                        providerKey(municipality, provider),
                        clientNumber.toUpperCase(java.util.Locale.ROOT).getBytes(UTF_8));
        return table.subject(municipality, provider, hmac)
                .orElseGet(() -> newSubject(municipality, provider, hmac));
    }

    private SubjectId newSubject(Municipality municipality, ProviderId provider, byte[] hmac) {
        SubjectId subject = new SubjectId(UUID.randomUUID().toString());
        if (!table.addSubject(municipality, provider, hmac, subject)) {
            return table.subject(municipality, provider, hmac).orElseThrow();
        }
        table.addSubjectKey(
                municipality,
                subject,
                Crypto.encrypt(masterKey, Crypto.random(32), bytes(subject)));
        return subject;
    }

    private byte[] providerKey(Municipality municipality, ProviderId provider) {
        String name = municipality + "/" + provider;
        if (table.providerKey(municipality, provider).isEmpty()) {
            table.addProviderKey(
                    municipality,
                    provider,
                    Crypto.encrypt(masterKey, Crypto.random(32), name.getBytes(UTF_8)));
        }
        return Crypto.decrypt(
                masterKey,
                table.providerKey(municipality, provider).orElseThrow(),
                name.getBytes(UTF_8));
    }

    @Override
    public Sealed seal(SubjectId subject, String field, String text) {
        byte[] cipherText =
                Crypto.encrypt(
                        subjectKey(subject),
                        text.getBytes(UTF_8),
                        (subject + "/" + field).getBytes(UTF_8));
        return new Sealed(VERSION + Base64.getEncoder().encodeToString(cipherText));
    }

    private byte[] subjectKey(SubjectId subject) {
        byte[] cached = subjectKeys.getIfPresent(subject);
        if (cached != null) {
            return cached;
        }
        byte[] key =
                table.subjectKey(subject)
                        .map(wrapped -> Crypto.decrypt(masterKey, wrapped, bytes(subject)))
                        .orElseThrow(() -> new Refused(new Refusal.SubjectErased()));
        subjectKeys.put(subject, key);
        return key;
    }

    private static byte[] bytes(SubjectId subject) {
        return subject.value().getBytes(UTF_8);
    }
}
