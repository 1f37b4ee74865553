package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** Keyed hashes of what was sent, by which a command that comes again is known. */
final class BodyHashes {
    private final byte[] key;

    BodyHashes(CommandSecrets secrets) {
        this.key = Crypto.hmac(secrets.masterKeyBytes(), "body hash".getBytes(UTF_8));
    }

    String of(Request request) {
        String who = sender(request) + "\n" + request.command().getClass().getSimpleName();
        return HexFormat.of()
                .formatHex(Crypto.hmac(key, (who + "\n" + request.body()).getBytes(UTF_8)));
    }

    /** A row of a file is the same whoever of its provider sends it. */
    private static String sender(Request request) {
        return request.command().recordedBy() == null
                ? request.actor().user().value()
                : "provider " + request.actor().provider();
    }
}
