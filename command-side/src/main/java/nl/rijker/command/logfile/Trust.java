package nl.rijker.command.logfile;

import java.util.List;
import nl.rijker.command.root.PublicRootKey;
import org.jspecify.annotations.Nullable;

/**
 * What a file is compared with.
 *
 * @param key of the installation it comes from; without it the file is only checked against itself
 * @param roots lines of that installation's own file of roots; without them a file that was cut off
 *     at an earlier root can't be told from a whole one
 * @param older whether the file may end before what that installation signed since
 */
public record Trust(@Nullable PublicRootKey key, @Nullable List<String> roots, boolean older) {
    public Trust(@Nullable PublicRootKey key, @Nullable List<String> roots) {
        this(key, roots, false);
    }

    public static Trust nobody() {
        return new Trust(null, null);
    }
}
