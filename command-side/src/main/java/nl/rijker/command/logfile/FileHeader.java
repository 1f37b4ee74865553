package nl.rijker.command.logfile;

import nl.rijker.command.root.PublicRootKey;

/**
 * The first line of a file.
 *
 * @param rijkerlog version of the form
 * @param simulated whether it is the log of a made-up city
 * @param publickey of the roots, in Base64
 * @param roots so many lines with roots follow, before the events
 */
public record FileHeader(int rijkerlog, boolean simulated, String publickey, long roots) {
    static final int FORM = 1;

    static FileHeader of(boolean simulated, PublicRootKey key, long roots) {
        return new FileHeader(FORM, simulated, key.base64(), roots);
    }

    /**
     * @throws IllegalArgumentException if it isn't a key
     */
    public PublicRootKey key() {
        return PublicRootKey.ofBase64(publickey);
    }
}
