package nl.rijker.contract.json;

import java.util.List;
import nl.rijker.contract.value.LegalBasis;
import tools.jackson.databind.node.ObjectNode;

/** Every step there is; together they lead from each revision ever stored to the newest one. */
final class Upcasters {
    static final List<Upcaster> ALL =
            List.of(
                    Upcaster.adding(
                            "trajectory-started", 1, "legalBasis", LegalBasis.NOT_RECORDED));

    private Upcasters() {}

    /**
     * @param revision older than the newest one
     */
    static ObjectNode newest(EventType type, int revision, ObjectNode stored) {
        ObjectNode tree = stored;
        for (int from = revision; from < type.newest(); from++) {
            tree = step(type.name(), from).step().apply(tree);
        }
        return tree;
    }

    private static Upcaster step(String name, int from) {
        return ALL.stream()
                .filter(upcaster -> upcaster.name().equals(name) && upcaster.from() == from)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no upcaster for %s from %d".formatted(name, from)));
    }
}
