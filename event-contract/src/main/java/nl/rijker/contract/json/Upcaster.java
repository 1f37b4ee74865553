package nl.rijker.contract.json;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step: what a stored shape is in the revision after it. The step gets a tree of its own, and
 * looks at nothing else.
 *
 * @param from the revision that it reads; it gives the next one
 */
record Upcaster(String name, int from, UnaryOperator<ObjectNode> step) {
    /** Gives a field that hadn't been thought of then; whoever has it already is of no shape. */
    static Upcaster adding(String name, int from, String field, Enum<?> value) {
        return new Upcaster(
                name,
                from,
                stored -> {
                    if (stored.has(field)) {
                        throw Unreadable.unknownField(name, Integer.toString(from), field);
                    }
                    return stored.put(field, value.name());
                });
    }
}
