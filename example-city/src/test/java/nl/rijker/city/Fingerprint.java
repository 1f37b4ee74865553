package nl.rijker.city;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.rijker.command.Entry;

/** The SHA-256 of a city as it would be written. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(ExampleCity city) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Entry entry : city) {
            digest.update((entry.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        digest.update(city.truth().toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
