package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Which client number of a provider is which subject; numbers only as HMAC under a key of the
 * provider.
 */
@Component
final class ClientNumbers {
    private final PersonTable table;
    private final byte[] masterKey;

    ClientNumbers(PersonTable table, CommandSecrets secrets) {
        this.table = table;
        this.masterKey = secrets.masterKeyBytes();
    }

    Optional<SubjectId> find(Municipality municipality, ProviderId provider, String clientNumber) {
        return table.subject(municipality, provider, hmac(municipality, provider, clientNumber));
    }

    /** False if another transaction was first. */
    boolean add(
            Municipality municipality,
            ProviderId provider,
            String clientNumber,
            SubjectId subject) {
        return table.addSubject(
                municipality, provider, hmac(municipality, provider, clientNumber), subject);
    }

    Optional<ProviderId> providerOf(Municipality municipality, SubjectId subject) {
        return table.provider(municipality, subject);
    }

    void forget(Municipality municipality, SubjectId subject) {
        table.remove(municipality, subject);
    }

    private byte[] hmac(Municipality municipality, ProviderId provider, String clientNumber) {
        return Crypto.hmac(
                providerKey(municipality, provider),
                clientNumber.toUpperCase(Locale.ROOT).getBytes(UTF_8));
    }

    private byte[] providerKey(Municipality municipality, ProviderId provider) {
        byte[] name = (municipality + "/" + provider).getBytes(UTF_8);
        if (table.providerKey(municipality, provider).isEmpty()) {
            table.addProviderKey(
                    municipality, provider, Crypto.encrypt(masterKey, Crypto.random(32), name));
        }
        return Crypto.decrypt(
                masterKey, table.providerKey(municipality, provider).orElseThrow(), name);
    }
}
