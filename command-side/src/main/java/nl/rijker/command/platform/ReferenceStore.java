package nl.rijker.command.platform;

import java.util.Optional;
import nl.rijker.contract.value.Municipality;

/** Where reference entries are kept: the entry's type and id name it within its municipality. */
public interface ReferenceStore {
    <T> Optional<T> find(Municipality municipality, String id, Class<T> type);

    void put(Municipality municipality, String id, Object entry);
}
