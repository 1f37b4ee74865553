package nl.rijker.command.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.contract.wire.RecordedDay;
import org.jspecify.annotations.Nullable;

/** Chains events in the order of their positions. A pure function of where it began. */
final class ChainFold {
    private final Map<String, ChainHead> heads = new HashMap<>();
    private final List<ChainHead> closed = new ArrayList<>();
    private @Nullable LocalDate day;

    ChainFold(Collection<ChainHead> heads) {
        heads.forEach(head -> this.heads.put(head.municipality(), head));
        day = heads.stream().map(ChainHead::day).max(LocalDate::compareTo).orElse(null);
    }

    /** The hash that the event would get; changes nothing. */
    byte[] hash(StoredEvent event) {
        ChainHead before = heads.get(event.municipality());
        return EventHash.of(before == null ? EventHash.START : before.hash(), event);
    }

    ChainHead add(StoredEvent event, byte[] hash) {
        LocalDate own = RecordedDay.after(day, Instant.parse(event.time()));
        if (!own.equals(day)) {
            heads.values().stream().filter(head -> head.day().equals(day)).forEach(closed::add);
            day = own;
        }
        ChainHead before = heads.get(event.municipality());
        ChainHead head =
                new ChainHead(
                        event.municipality(),
                        event.position(),
                        hash,
                        before == null ? 1 : before.events() + 1,
                        own);
        heads.put(head.municipality(), head);
        return head;
    }

    Collection<ChainHead> heads() {
        return heads.values();
    }

    /** The chains as they were at the end of each day that is over. */
    List<ChainHead> closed() {
        return closed;
    }
}
