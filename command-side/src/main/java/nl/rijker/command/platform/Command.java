package nl.rijker.command.platform;

import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Municipality;
import org.jspecify.annotations.Nullable;

/** What somebody asks to be recorded. */
public interface Command {
    /** The kind of aggregate that decides. */
    String aggregate();

    /** Its id, unique in its municipality and kind. */
    String id();

    /**
     * The command with the id of its aggregate, for those in which the sender names a person by
     * client number.
     *
     * @throws Refused if the actor may not ask it, or nobody is known by that number
     */
    default Command identified(Actor actor, Persons persons, References references) {
        return this;
    }

    /** The import that records it, if one does; the fact can be found by it afterwards. */
    default @Nullable ImportId recordedBy() {
        return null;
    }

    default String target(Municipality municipality) {
        return target(municipality, aggregate(), id());
    }

    static String target(Municipality municipality, String aggregate, Object id) {
        return municipality + "/" + aggregate + "/" + id;
    }
}
