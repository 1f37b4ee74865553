package nl.rijker.command.chain;

import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import nl.rijker.command.root.Root;
import nl.rijker.command.root.RootHistory;
import nl.rijker.command.root.SignedRoot;
import org.jspecify.annotations.Nullable;

/** One pass over a log in the order of its positions, beside what was signed. */
public final class ChainCheck {
    private static final Comparator<Root> IN_ORDER =
            Comparator.comparingLong(Root::position).thenComparingLong(Root::root);

    private final ChainFold fold = new ChainFold(List.of());
    private final Queue<Root> signed;
    private final RootHistory history;
    private final Reach reach;
    private final @Nullable String municipality;
    private final Map<String, Long> provedEvents = new HashMap<>();
    private long events;
    private long position;
    private long proved;

    public ChainCheck(Collection<SignedRoot> signed) {
        this(signed, null);
    }

    /**
     * @param municipality that every event must be of; absent if it may be any
     */
    ChainCheck(Collection<SignedRoot> signed, @Nullable String municipality) {
        this.municipality = municipality;
        this.history = RootHistory.of(signed);
        this.signed = new ArrayDeque<>(history.valid().stream().sorted(IN_ORDER).toList());
        this.reach = Reach.of(history.valid());
    }

    /**
     * @param stored the hash that is kept beside the event
     * @throws Deviates if the event isn't what was chained and signed
     */
    public void add(StoredEvent event, byte[] stored) {
        if (event.position() <= position) {
            throw new Deviates(new Deviation.Changed(event.position()));
        }
        mustNotBeBeyond(event.position());
        if (!Arrays.equals(hash(event), stored)) {
            throw new Deviates(new Deviation.Changed(event.position()));
        }
        mustBelong(event);
        ChainHead head = chained(event, stored);
        position = event.position();
        events++;
        while (!signed.isEmpty() && signed.element().position() == position) {
            compare(signed.remove(), head);
        }
    }

    /** The hash that the next event has if it is genuine. */
    public byte[] hash(StoredEvent next) {
        return fold.hash(next);
    }

    /**
     * All chains are signed together, so of what lies before a root nothing lies outside the chains
     * that were signed then.
     */
    private void mustBelong(StoredEvent event) {
        if (reach.leavesOut(event.municipality(), event.position())) {
            throw new Deviates(new Deviation.Added(event.position()));
        }
        if (municipality != null && !municipality.equals(event.municipality())) {
            throw new Deviates(
                    new Deviation.OtherMunicipality(event.position(), event.municipality()));
        }
        NamedMunicipality.other(event)
                .ifPresent(
                        other -> {
                            throw new Deviates(
                                    new Deviation.OtherMunicipality(event.position(), other));
                        });
    }

    /** Signed was an event that isn't there. */
    private void mustNotBeBeyond(long next) {
        Root root = signed.peek();
        if (root != null && root.position() < next) {
            throw new Deviates(new Deviation.Rewritten(root.position(), proved, root.root()));
        }
    }

    private void compare(Root root, ChainHead head) {
        boolean same =
                root.municipality().equals(head.municipality())
                        && root.hash().equals(head.hex())
                        && root.events() == head.events()
                        && (root.day() == null || root.day().equals(head.day()));
        if (!same) {
            throw new Deviates(new Deviation.Rewritten(root.position(), proved, root.root()));
        }
        proved = root.position();
        provedEvents.put(root.municipality(), root.events());
    }

    /** A time that can't be read was never written by the application. */
    private ChainHead chained(StoredEvent event, byte[] stored) {
        try {
            return fold.add(event, stored);
        } catch (DateTimeException unreadable) {
            throw new Deviates(new Deviation.Changed(event.position()));
        }
    }

    /**
     * @throws Deviates if the log ends before what was signed
     */
    public ChainReport end() {
        Root root = signed.peek();
        if (root != null) {
            throw new Deviates(new Deviation.CutOff(position + 1, root.position(), root.root()));
        }
        if (history.valid().isEmpty() && events > 0) {
            throw new Deviates(new Deviation.NeverSigned(position));
        }
        long covered = provedEvents.values().stream().mapToLong(Long::longValue).sum();
        return new ChainReport(
                events,
                position,
                history.valid().size(),
                events - covered,
                List.copyOf(fold.heads()),
                history.restorations());
    }

    /** The chains as they were at the end of each day that is over. */
    List<ChainHead> closedDays() {
        return fold.closed();
    }
}
