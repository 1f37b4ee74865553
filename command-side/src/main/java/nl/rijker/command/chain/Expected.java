package nl.rijker.command.chain;

import java.util.List;
import nl.rijker.command.root.ForgedRoot;
import nl.rijker.command.root.PublicRootKey;
import nl.rijker.command.root.RootSeries;
import nl.rijker.command.root.SignedRoot;
import org.jspecify.annotations.Nullable;

/**
 * What is known elsewhere of the log that is here.
 *
 * @param municipality that the installation serves; absent if it may be any
 * @param key that must have signed
 * @param roots lines of a copy of the file of roots: so database and file put back together are
 *     found
 */
public record Expected(
        @Nullable String municipality, @Nullable PublicRootKey key, @Nullable List<String> roots) {
    public static Expected nothing() {
        return new Expected(null, null, null);
    }

    /**
     * @param file lines of the file of roots that is here, read after the copy was
     * @throws Deviates if a line of the copy doesn't stand in its place there
     */
    void mustAgree(List<String> file, PublicRootKey own) {
        if (key != null && !key.equals(own)) {
            throw new Deviates(new Deviation.OtherKey(0));
        }
        if (roots == null) {
            return;
        }
        for (SignedRoot copied : genuine(roots, own)) {
            int index = Math.toIntExact(copied.root().root()) - 1;
            if (index >= file.size() || !file.get(index).equals(copied.line())) {
                throw new Deviates(
                        new Deviation.RootGone(copied.root().position(), copied.root().root()));
            }
        }
    }

    private static List<SignedRoot> genuine(List<String> copy, PublicRootKey own) {
        try {
            return RootSeries.of(copy, own);
        } catch (ForgedRoot forged) {
            throw new Deviates(new Deviation.RootForged(0, forged.number()));
        }
    }
}
