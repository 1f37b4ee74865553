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
    /** Where lines come from: every one says so itself. */
    private static final String MADE_UP = "voorbeeldgegevens";

    private record Line(
            String data, String commandId, Instant at, Actor actor, String type, JsonNode command) {
        private Line {
            if (!data.equals(MADE_UP)) {
                throw new BadForm("data", "must be " + MADE_UP);
            }
        }
    }

    public String toJson() {
        JsonMapper json = Json.mapper();
        return json.writeValueAsString(
                new Line(
                        MADE_UP,
                        commandId,
                        at,
                        actor,
                        CommandTypes.nameOf(command.getClass()),
                        json.valueToTree(command)));
    }

    /** Refuses an unknown type or field by name, and what doesn't say that it is made up. */
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
