package nl.rijker.command.platform;

import nl.rijker.contract.value.Municipality;

/** What somebody asks to be recorded. */
public interface Command {
    /** The kind of aggregate that decides. */
    String aggregate();

    /** Its id, unique in its municipality and kind. */
    String id();

    default String target(Municipality municipality) {
        return target(municipality, aggregate(), id());
    }

    static String target(Municipality municipality, String aggregate, Object id) {
        return municipality + "/" + aggregate + "/" + id;
    }
}
