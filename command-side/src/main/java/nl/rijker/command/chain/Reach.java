package nl.rijker.command.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.rijker.command.root.Root;

/**
 * How far was signed.
 *
 * @param chains furthest position of each
 * @param furthest of all
 */
record Reach(Map<String, Long> chains, long furthest) {
    Reach {
        chains = Map.copyOf(chains);
    }

    static Reach of(Collection<Root> roots) {
        Map<String, Long> chains = new HashMap<>();
        roots.forEach(root -> chains.merge(root.municipality(), root.position(), Math::max));
        return new Reach(chains, roots.stream().mapToLong(Root::position).max().orElse(0));
    }

    /** 0 if nothing of it was signed. */
    long of(String municipality) {
        return chains.getOrDefault(municipality, 0L);
    }

    /** Whether something further on was signed, and this was not. */
    boolean leavesOut(String municipality, long position) {
        return position <= furthest && position > of(municipality);
    }
}
