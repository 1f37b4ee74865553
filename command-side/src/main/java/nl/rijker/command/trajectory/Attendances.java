package nl.rijker.command.trajectory;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.Presence;

/** The current attendances of one trajectory. An id that was withdrawn is never used again. */
final class Attendances {
    private final Map<AttendanceId, Presence> current = new LinkedHashMap<>();
    private final Set<AttendanceId> withdrawn = new HashSet<>();

    void put(AttendanceId id, Presence presence) {
        current.put(id, presence);
    }

    void withdraw(AttendanceId id) {
        current.remove(id);
        withdrawn.add(id);
    }

    /** In the order in which they were recorded. */
    Map<AttendanceId, Presence> all() {
        return Collections.unmodifiableMap(current);
    }

    void mustBeNew(AttendanceId id) {
        if (current.containsKey(id) || withdrawn.contains(id)) {
            throw new Refused(new Refusal.AttendanceExists(id));
        }
    }

    Presence mustExist(AttendanceId id) {
        if (withdrawn.contains(id)) {
            throw new Refused(new Refusal.AttendanceIsWithdrawn(id));
        }
        Presence presence = current.get(id);
        if (presence == null) {
            throw new Refused(new Refusal.AttendanceUnknown(id));
        }
        return presence;
    }
}
