package nl.rijker.command.platform;

import java.util.Optional;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.value.Municipality;

/** Where reference entries are kept: the entry's type and id name it within its municipality. */
public interface ReferenceStore {
    <T> Optional<T> find(Municipality municipality, String id, Class<T> type);

    void put(Municipality municipality, String id, Object entry);

    /** Notes which trajectories a subject has. */
    void follow(TrajectoryEvent event);

    /** Notes when somebody last said something, and who has been erased. */
    void follow(SubjectEvent event);
}
