package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import org.springframework.stereotype.Component;

/**
 * What stands for a subject in a provider's own files: always the same there, and of no use to
 * anybody who holds another provider's files or the log.
 */
@Component
public final class SubjectPseudonyms {
    private static final int BYTES = 8;

    private final byte[] key;

    SubjectPseudonyms(CommandSecrets secrets) {
        this.key = Crypto.hmac(secrets.masterKeyBytes(), "subject pseudonyms".getBytes(UTF_8));
    }

    public String of(Municipality municipality, ProviderId provider, SubjectId subject) {
        String name = municipality + "/" + provider + "/" + subject;
        return HexFormat.of()
                .formatHex(Arrays.copyOf(Crypto.hmac(key, name.getBytes(UTF_8)), BYTES));
    }
}
