package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.rijker.command.platform.PersonTable.Row;
import nl.rijker.command.platform.ProviderKeyTable.ProviderKey;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Which client number of a provider is which subject. What stands in the key table is the HMAC of
 * the number under the provider's key 0, covered by the provider's newest key. Nobody but the
 * provider knows its numbers, so an HMAC alone could never be made anew under another key; a cover
 * can be taken off and put on. So a rotation is complete at once and needs no old key afterwards:
 * whoever has an older copy of the table has values that match nothing and that no key opens.
 */
@Component
final class ClientNumbers {
    private static final int BASE = 0;

    private final PersonTable persons;
    private final ProviderKeyTable keys;
    private final byte[] masterKey;

    ClientNumbers(PersonTable persons, ProviderKeyTable keys, CommandSecrets secrets) {
        this.persons = persons;
        this.keys = keys;
        this.masterKey = secrets.masterKeyBytes();
    }

    Optional<SubjectId> find(Municipality municipality, ProviderId provider, String clientNumber) {
        return persons.subject(
                municipality, provider, covered(municipality, provider, clientNumber).value());
    }

    /** False if another transaction was first. */
    boolean add(
            Municipality municipality,
            ProviderId provider,
            String clientNumber,
            SubjectId subject) {
        return persons.addSubject(
                municipality, provider, covered(municipality, provider, clientNumber), subject);
    }

    Optional<ProviderId> providerOf(Municipality municipality, SubjectId subject) {
        return persons.provider(municipality, subject);
    }

    void forget(Municipality municipality, SubjectId subject) {
        persons.remove(municipality, subject);
    }

    /**
     * Covers every client number of a provider by a new key and destroys the one before.
     *
     * @return how many numbers there are
     */
    int rotate(Municipality municipality, ProviderId provider) {
        keys.lockAlone(municipality, provider);
        byte[] name = name(municipality, provider);
        ProviderKey last = newest(municipality, provider);
        int version = last.version() + 1;
        byte[] key = Crypto.random(32);
        List<Row> before = persons.rows(municipality, provider);
        List<byte[]> after = new ArrayList<>();
        for (Row row : before) {
            byte[] hmac =
                    row.version() == BASE
                            ? row.value()
                            : Crypto.uncover(unwrap(last, name), row.value());
            after.add(Crypto.cover(key, hmac));
        }
        persons.replace(municipality, provider, before, after, version);
        keys.add(
                municipality,
                provider,
                new ProviderKey(version, Crypto.encrypt(masterKey, key, name)));
        if (last.version() != BASE) {
            keys.remove(municipality, provider, last.version());
        }
        return before.size();
    }

    private Row covered(Municipality municipality, ProviderId provider, String clientNumber) {
        keys.lockShared(municipality, provider);
        byte[] name = name(municipality, provider);
        List<ProviderKey> known = known(municipality, provider);
        ProviderKey newest = known.getLast();
        byte[] hmac =
                Crypto.hmac(
                        unwrap(known.getFirst(), name),
                        clientNumber.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        return new Row(
                newest.version() == BASE ? hmac : Crypto.cover(unwrap(newest, name), hmac),
                newest.version());
    }

    /** The base key first, then the one that covers. */
    private List<ProviderKey> known(Municipality municipality, ProviderId provider) {
        List<ProviderKey> known = keys.of(municipality, provider);
        if (!known.isEmpty()) {
            return known;
        }
        byte[] name = name(municipality, provider);
        for (int version = BASE; version <= 1; version++) {
            keys.add(
                    municipality,
                    provider,
                    new ProviderKey(version, Crypto.encrypt(masterKey, Crypto.random(32), name)));
        }
        return keys.of(municipality, provider);
    }

    private ProviderKey newest(Municipality municipality, ProviderId provider) {
        List<ProviderKey> known = keys.of(municipality, provider);
        if (known.isEmpty()) {
            throw new Refused(new Refusal.ProviderUnknown(provider.value()));
        }
        return known.getLast();
    }

    private byte[] unwrap(ProviderKey key, byte[] name) {
        return Crypto.decrypt(masterKey, key.wrapped(), name);
    }

    private static byte[] name(Municipality municipality, ProviderId provider) {
        return (municipality + "/" + provider).getBytes(UTF_8);
    }
}
