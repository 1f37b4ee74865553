package nl.rijker.standalone.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rijker.command.framework.FrameworkFile;
import nl.rijker.command.instrument.InstrumentFile;
import nl.rijker.command.platform.Command;
import nl.rijker.command.web.CommandBody;
import nl.rijker.standalone.UserError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A framework or an instrument as JSON: a file, or one that Rijker brings along by its name. */
record DefinitionFile(String name, String content) {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    static DefinitionFile of(Path file) throws IOException {
        return new DefinitionFile(file.toString(), Files.readString(file));
    }

    static Optional<DefinitionFile> broughtAlong(String name) throws IOException {
        for (String folder : List.of("/frameworks/", "/instruments/")) {
            try (InputStream json =
                    DefinitionFile.class.getResourceAsStream(folder + name + ".json")) {
                if (json != null) {
                    return Optional.of(
                            new DefinitionFile(name, new String(json.readAllBytes(), UTF_8)));
                }
            }
        }
        return Optional.empty();
    }

    List<Command> commands() {
        mustBeJson();
        ObjectNode body = CommandBody.read(content.getBytes(UTF_8));
        Stream<? extends Command> commands =
                body.has("instrument")
                        ? CommandBody.bind(body, InstrumentFile.class).commands().stream()
                        : CommandBody.bind(body, FrameworkFile.class).commands().stream();
        return List.copyOf(commands.toList());
    }

    private void mustBeJson() {
        if (content.isBlank()) {
            throw new UserError("Het bestand " + name + " is leeg.");
        }
        try {
            PLAIN.readTree(content);
        } catch (JacksonException broken) {
            throw new UserError(
                    "Regel %d van %s is geen geldige JSON. Controleer haakjes, komma's en aanhalingstekens."
                            .formatted(line(broken), name));
        }
    }

    private static int line(JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null ? 1 : location.getLineNr();
    }
}
