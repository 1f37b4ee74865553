package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    private final TrajectoryNameTable trajectories;
    private final ProviderKeyTable keys;
    private final byte[] masterKey;

    ClientNumbers(
            PersonTable persons,
            TrajectoryNameTable trajectories,
            ProviderKeyTable keys,
            CommandSecrets secrets) {
        this.persons = persons;
        this.trajectories = trajectories;
        this.keys = keys;
        this.masterKey = secrets.masterKeyBytes();
    }

    Optional<SubjectId> find(Municipality municipality, ProviderId provider, String clientNumber) {
        return known(municipality, provider)
                .map(cover -> cover.of(clientNumber).value())
                .flatMap(value -> persons.subject(municipality, provider, value));
    }

    /** False if another transaction was first. */
    boolean add(
            Municipality municipality,
            ProviderId provider,
            String clientNumber,
            SubjectId subject) {
        return persons.addSubject(
                municipality, provider, cover(municipality, provider).of(clientNumber), subject);
    }

    Optional<ProviderId> providerOf(Municipality municipality, SubjectId subject) {
        return persons.provider(municipality, subject);
    }

    void forget(Municipality municipality, SubjectId subject) {
        persons.remove(municipality, subject);
    }

    /**
     * Covers every client number of a provider, and every number of its own system for a
     * trajectory, by a new key and destroys the one before.
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
        UnaryOperator<Row> anew =
                row ->
                        new Row(
                                Crypto.cover(
                                        key,
                                        row.version() == BASE
                                                ? row.value()
                                                : Crypto.uncover(unwrap(last, name), row.value())),
                                version);
        persons.replace(municipality, provider, before, values(before, anew), version);
        List<Row> named = trajectories.rows(municipality, provider);
        trajectories.replace(municipality, provider, named, values(named, anew), version);
        keys.add(
                municipality,
                provider,
                new ProviderKey(version, Crypto.encrypt(masterKey, key, name)));
        if (last.version() != BASE) {
            keys.remove(municipality, provider, last.version());
        }
        return before.size();
    }

    private static List<byte[]> values(List<Row> rows, UnaryOperator<Row> anew) {
        return rows.stream().map(row -> anew.apply(row).value()).toList();
    }

    /** Covers numbers of a provider; its keys are made the first time. */
    Cover cover(Municipality municipality, ProviderId provider) {
        keys.lockShared(municipality, provider);
        if (keys.of(municipality, provider).isEmpty()) {
            byte[] name = name(municipality, provider);
            for (int version = BASE; version <= 1; version++) {
                keys.add(
                        municipality,
                        provider,
                        new ProviderKey(
                                version, Crypto.encrypt(masterKey, Crypto.random(32), name)));
            }
        }
        return known(municipality, provider).orElseThrow();
    }

    /** The same; empty as long as the provider has no keys. Nothing is written. */
    Optional<Cover> known(Municipality municipality, ProviderId provider) {
        keys.lockShared(municipality, provider);
        byte[] name = name(municipality, provider);
        List<ProviderKey> known = keys.of(municipality, provider);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        ProviderKey newest = known.getLast();
        return Optional.of(
                new Cover(unwrap(known.getFirst(), name), unwrap(newest, name), newest.version()));
    }

    /** How a number stands in the key tables. */
    static final class Cover {
        private final byte[] base;
        private final byte[] newest;
        private final int version;

        private Cover(byte[] base, byte[] newest, int version) {
            this.base = base;
            this.newest = newest;
            this.version = version;
        }

        Row of(String number) {
            byte[] hmac = Crypto.hmac(base, number.toUpperCase(Locale.ROOT).getBytes(UTF_8));
            return new Row(version == BASE ? hmac : Crypto.cover(newest, hmac), version);
        }
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
