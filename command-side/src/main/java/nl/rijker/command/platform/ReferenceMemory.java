package nl.rijker.command.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.value.Municipality;

/** Reference entries in memory, for decisions without a database. */
public final class ReferenceMemory implements ReferenceStore {
    private record Key(Municipality municipality, Class<?> type, String id) {}

    private final Map<Key, Object> entries = new HashMap<>();

    @Override
    public <T> Optional<T> find(Municipality municipality, String id, Class<T> type) {
        return Optional.ofNullable(entries.get(new Key(municipality, type, id))).map(type::cast);
    }

    @Override
    public void put(Municipality municipality, String id, Object entry) {
        entries.put(new Key(municipality, entry.getClass(), id), entry);
    }

    /** No decision asks for it. */
    @Override
    public void follow(TrajectoryEvent event) {}

    @Override
    public void follow(SubjectEvent event) {}
}
