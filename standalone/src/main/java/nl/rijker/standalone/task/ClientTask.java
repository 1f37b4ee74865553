package nl.rijker.standalone.task;

import java.util.Map;
import nl.rijker.command.CommandTypes;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.RandomText;
import nl.rijker.command.platform.Request;
import nl.rijker.command.subject.ClientCommand;
import nl.rijker.command.web.CommandBody;
import nl.rijker.command.web.Explanation;
import nl.rijker.contract.json.Json;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.CommandLineUser;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Records, as the administrator, what is asked about a young person by client number. */
@Component
class ClientTask implements ControlTask {
    private static final String COMMAND = "command";
    private static final String BIRTH_YEAR = "birthYear";
    private static final String CLIENT = "client";

    private final CommandDesk desk;
    private final Household household;

    ClientTask(CommandDesk desk, Household household) {
        this.desk = desk;
        this.household = household;
    }

    @Override
    public String name() {
        return "client";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        try {
            Command command = command(arguments);
            desk.submit(
                    new Request(
                            "client-" + RandomText.of(20),
                            household.administrator(),
                            command,
                            null,
                            command.toString(),
                            null));
            return Outcome.of(Map.of("message", "Vastgelegd."));
        } catch (RuntimeException no) {
            throw Explanation.of(no).<RuntimeException>map(UserError::new).orElse(no);
        }
    }

    private static Command command(Map<String, String> arguments) {
        ObjectNode body = Json.mapper().createObjectNode();
        arguments.forEach(
                (name, value) -> {
                    if (name.equals(CLIENT)) {
                        body.put("clientNumber", value);
                    } else if (name.equals(BIRTH_YEAR) && value.matches("[0-9]{4}")) {
                        body.put(name, Integer.parseInt(value));
                    } else if (!name.equals(COMMAND) && !name.equals(CommandLineUser.NAME)) {
                        body.put(name, value);
                    }
                });
        return CommandTypes.named(arguments.getOrDefault(COMMAND, ""))
                .filter(ClientCommand.class::isAssignableFrom)
                .map(type -> CommandBody.bind(body, type))
                .orElseThrow(() -> new UserError("Deze opdracht over een deelnemer bestaat niet."));
    }
}
