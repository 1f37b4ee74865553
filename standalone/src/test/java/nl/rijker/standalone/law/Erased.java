package nl.rijker.standalone.law;

import java.util.List;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.json.Json;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Posting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The log as it reads when every sealed field has become noise. */
final class Erased {
    private static final String OPEN = "open:";

    /** A planted fault: the length of the whole event counts, sealed fields and all. */
    static final Rules READING_SEALED_FIELDS =
            recorded -> {
                int length = Json.mapper().writeValueAsString(recorded.event()).length();
                return Rules.postings(
                                posting ->
                                        new Posting(
                                                posting.position(),
                                                posting.cause(),
                                                posting.account(),
                                                posting.amounts()
                                                        .plus(
                                                                new Amounts(
                                                                        0, length, 0, 0, 0, 0, 0, 0,
                                                                        0))))
                        .apply(recorded);
            };

    private Erased() {}

    static List<Recorded> of(List<Recorded> events) {
        return events.stream()
                .map(
                        recorded ->
                                new Recorded(
                                        recorded.position(),
                                        recorded.recordedAt(),
                                        erased(recorded.event())))
                .toList();
    }

    private static Event erased(Event event) {
        JsonNode tree = Json.mapper().valueToTree(event);
        erase(tree);
        return Json.mapper().treeToValue(tree, event.getClass());
    }

    private static void erase(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (value instanceof StringNode text && text.stringValue().startsWith(OPEN)) {
                    object.put(name, "1:");
                } else {
                    erase(value);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(Erased::erase);
        }
    }
}
