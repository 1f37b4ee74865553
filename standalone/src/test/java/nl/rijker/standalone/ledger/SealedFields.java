package nl.rijker.standalone.ledger;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rijker.command.dossier.Dossiers;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Client;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Sealed;
import tools.jackson.databind.JsonNode;

/** Every field that is sealed, by event and field, such as {@code trajectory-started.school}. */
final class SealedFields {
    private SealedFields() {}

    /** Of all events there are. */
    static Set<String> all() {
        Set<String> fields = new TreeSet<>();
        EventTypes.ALL.forEach(
                type ->
                        Stream.of(type.event().getRecordComponents())
                                .filter(component -> component.getType() == Sealed.class)
                                .forEach(
                                        component ->
                                                fields.add(
                                                        type.name() + "." + component.getName())));
        return fields;
    }

    /** What stands in them in somebody's dossier, opened; the first of each. */
    static Map<String, String> opened(Platform platform, Actor reader, Client client) {
        String page = platform.bean(Dossiers.class).show(reader, client, "proef").html();
        String data = page.substring(page.indexOf("id=\"gegevens\">") + 14);
        JsonNode dossier = Json.mapper().readTree(data.substring(0, data.indexOf("</script>")));
        Map<String, String> opened = new TreeMap<>();
        for (JsonNode fact : dossier.get("facts")) {
            fact.get("content")
                    .properties()
                    .forEach(
                            field ->
                                    opened.putIfAbsent(
                                            fact.get("event").asString() + "." + field.getKey(),
                                            field.getValue().asString("")));
        }
        opened.keySet().retainAll(all());
        return opened;
    }
}
