package nl.rijker.command;

import java.time.Instant;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Command;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.BadForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a command file: who asks what, and when.
 *
 * @param commandId client-made; the same id again changes nothing
 * @param at when it is recorded, on the simulated clock of the example city
 */
public record Entry(String commandId, Instant at, Actor actor, Command command) {
    private record Line(String commandId, Instant at, Actor actor, String type, JsonNode command) {}

    public String toJson() {
        JsonMapper json = Json.mapper();
        return json.writeValueAsString(
                new Line(
                        commandId,
                        at,
                        actor,
                        CommandTypes.nameOf(command.getClass()),
                        json.valueToTree(command)));
    }

    /** Refuses an unknown type or field by name. */
    public static Entry fromJson(String line) {
        Line read = Json.mapper().readValue(line, Line.class);
        Class<? extends Command> type =
                CommandTypes.named(read.type())
                        .orElseThrow(() -> new BadForm("type", "is unknown: " + read.type()));
        return new Entry(
                read.commandId(),
                read.at(),
                read.actor(),
                Json.mapper().treeToValue(read.command(), type));
    }
}
