package nl.rijker.command.recording;

import nl.rijker.command.platform.MasterKey;
import org.springframework.stereotype.Component;

/**
 * Under which command id a fact is recorded, taken back, and recorded once more. The ids are keyed
 * hashes: whoever has the file can't find its rows in the log by them.
 */
@Component
public final class FactIds {
    private static final int LENGTH = 32;

    private final MasterKey masterKey;

    FactIds(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    String of(String identity) {
        return hash("imported fact", identity);
    }

    public String revocation(String commandId) {
        return hash("revoked fact", commandId);
    }

    /** What was revoked may come again. */
    String again(String commandId) {
        return hash("imported again", commandId);
    }

    private String hash(String purpose, String text) {
        return masterKey.hash(purpose, text).substring(0, LENGTH);
    }
}
