package nl.rijker.command.root;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of roots says by now: where a back-up was put back, roots beyond it sign what is
 * lost.
 *
 * @param valid roots that the log must agree with
 */
public record RootHistory(List<Root> valid, List<Restoration> restorations) {
    /**
     * @param root number of the root that says so
     * @param position that the log was put back to
     * @param lost furthest position that was signed and is gone; {@code position} if none is known
     * @param lostAt when that one was signed; absent if none is known
     */
    public record Restoration(
            long root,
            String municipality,
            long position,
            long lost,
            @Nullable Instant lostAt,
            Instant at) {}

    public RootHistory {
        valid = List.copyOf(valid);
        restorations = List.copyOf(restorations);
    }

    /**
     * @param signed in the order of their numbers
     */
    public static RootHistory of(Collection<SignedRoot> signed) {
        List<Root> valid = new ArrayList<>();
        List<Restoration> restorations = new ArrayList<>();
        for (SignedRoot next : signed) {
            Root root = next.root();
            if (root.restored() != null) {
                long restored = root.restored();
                restorations.add(restoration(valid, root, restored));
                valid.removeIf(earlier -> isLost(earlier, root, restored));
            }
            valid.add(root);
        }
        return new RootHistory(valid, restorations);
    }

    private static Restoration restoration(List<Root> valid, Root root, long restored) {
        long lost = restored;
        Instant lostAt = null;
        for (Root earlier : valid) {
            if (isLost(earlier, root, restored) && earlier.position() >= lost) {
                lost = earlier.position();
                lostAt = earlier.at();
            }
        }
        return new Restoration(root.root(), root.municipality(), restored, lost, lostAt, root.at());
    }

    private static boolean isLost(Root earlier, Root root, long restored) {
        return earlier.municipality().equals(root.municipality()) && earlier.position() > restored;
    }
}
