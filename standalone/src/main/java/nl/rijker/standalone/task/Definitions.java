package nl.rijker.standalone.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.rijker.command.CommandTypes;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Outcome.NotRecorded;
import nl.rijker.command.platform.Outcome.Repeated;
import nl.rijker.command.platform.Request;
import nl.rijker.command.web.Explanation;
import nl.rijker.standalone.UserError;
import org.springframework.stereotype.Component;

/** Has definitions recorded whole or not at all; the same content again changes nothing. */
@Component
class Definitions {
    private final CommandDesk desk;
    private final Household household;

    Definitions(CommandDesk desk, Household household) {
        this.desk = desk;
        this.household = household;
    }

    /** Answers a sentence for the user. */
    String load(DefinitionFile file) {
        List<Command> commands = file.commands();
        List<nl.rijker.command.platform.Outcome> outcomes =
                desk.submitWhole(household.municipality(), requests(file.content(), commands));
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof NotRecorded(Throwable cause)) {
                throw refused(commands.get(i), i, cause);
            }
        }
        return outcomes.stream().allMatch(Repeated.class::isInstance)
                ? file.name() + " was al geladen; er is niets veranderd."
                : file.name() + " is geladen (gebeurtenissen: " + outcomes.size() + ").";
    }

    private List<Request> requests(String content, List<Command> commands) {
        String hash = hash(content);
        List<Request> requests = new ArrayList<>();
        for (Command command : commands) {
            requests.add(
                    new Request(
                            hash + "-" + requests.size(),
                            household.administrator(),
                            command,
                            null,
                            "",
                            null));
        }
        return requests;
    }

    private static RuntimeException refused(Command command, int number, Throwable cause) {
        return Explanation.of(cause)
                .<RuntimeException>map(
                        sentence ->
                                new UserError(
                                        "Er is niets geladen: onderdeel %d (%s) is geweigerd. %s"
                                                .formatted(
                                                        number + 1,
                                                        CommandTypes.nameOf(command.getClass()),
                                                        sentence)))
                .orElseGet(() -> new IllegalStateException(cause));
    }

    private static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)),
                            0,
                            16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
