package nl.rijker.standalone.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rijker.command.batch.ImportOrder;
import nl.rijker.command.imports.BadRowSheet;
import nl.rijker.command.imports.Imports;
import nl.rijker.command.mapping.Mappings;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.recording.ImportReport;
import nl.rijker.command.rows.BadRow;
import nl.rijker.command.web.Explanation;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SourceId;
import nl.rijker.contract.value.UserId;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.CommandLineUser;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.OwnerOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file of a provider, lists what was read, or takes it back. */
@Component
class ImportTask implements ControlTask {
    private final Imports imports;
    private final Mappings mappings;
    private final Household household;

    ImportTask(Imports imports, Mappings mappings, Household household) {
        this.imports = imports;
        this.mappings = mappings;
        this.household = household;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        try {
            Actor actor = actor(arguments);
            return switch (arguments.getOrDefault("action", "list")) {
                case "run" -> read(actor, arguments, progress);
                case "errors" -> errors(actor, arguments);
                case "revoke" -> revoke(actor, arguments, progress);
                case "mapping" -> map(actor, arguments);
                default -> Outcome.of(Map.of("message", ImportWords.list(imports.list(actor))));
            };
        } catch (Refused | BadForm no) {
            throw new UserError(Explanation.of(no).orElseThrow());
        }
    }

    private Outcome read(Actor actor, Map<String, String> arguments, Progress progress) {
        Path file = Path.of(arguments.getOrDefault("file", ""));
        ImportOrder order =
                new ImportOrder(
                        source(arguments),
                        kind(arguments.get("kind")),
                        Boolean.parseBoolean(arguments.get("dryRun")),
                        Boolean.parseBoolean(arguments.get("acceptGoodRows")));
        try (InputStream content = Files.newInputStream(file)) {
            ImportReport report = imports.run(actor, order, content, progress::report);
            writeErrors(arguments, String.valueOf(file.getFileName()), report.badRows());
            Map<String, Object> result = Map.of("message", ImportWords.of(report));
            return report.result() == ImportReport.Result.REFUSED
                    ? Outcome.negative(result)
                    : Outcome.of(result);
        } catch (IOException unreadable) {
            throw new UserError("Het bestand " + file + " is niet te lezen.");
        }
    }

    /** Of an earlier import; the list is destroyed once it has been written. */
    private Outcome errors(Actor actor, Map<String, String> arguments) {
        ImportId batch = new ImportId(arguments.getOrDefault("batch", ""));
        if (!arguments.containsKey("errors")) {
            throw new UserError("Zeg met --out waar de foute rijen komen.");
        }
        List<BadRow> badRows = imports.badRows(actor, batch);
        if (!badRows.isEmpty()) {
            writeErrors(arguments, batch.value(), badRows);
            imports.destroyBadRows(actor, batch);
        }
        long refused = imports.find(actor, batch).refused();
        return Outcome.of(Map.of("message", ImportWords.ofErrors(badRows.size(), refused)));
    }

    private static void writeErrors(
            Map<String, String> arguments, String name, List<BadRow> badRows) {
        String file = arguments.get("errors");
        if (file == null) {
            return;
        }
        try {
            OwnerOnly.write(Path.of(file), new BadRowSheet(name).of(badRows));
        } catch (UncheckedIOException failure) {
            throw new UserError("Naar " + file + " kan niet geschreven worden.");
        }
    }

    private Outcome revoke(Actor actor, Map<String, String> arguments, Progress progress) {
        ImportId batch = new ImportId(arguments.getOrDefault("batch", ""));
        return Outcome.of(
                Map.of("message", ImportWords.of(imports.revoke(actor, batch, progress::report))));
    }

    /** Headers and columns stand as {@code column.HEADER} among the arguments. */
    private Outcome map(Actor actor, Map<String, String> arguments) {
        Map<String, String> columns = new LinkedHashMap<>();
        arguments.forEach(
                (name, column) -> {
                    if (name.startsWith("column.")) {
                        columns.put(name.substring("column.".length()), column);
                    }
                });
        if (!columns.isEmpty()) {
            mappings.put(actor, source(arguments), columns);
        }
        return Outcome.of(
                Map.of("message", ImportWords.of(mappings.find(actor, source(arguments)))));
    }

    private Actor actor(Map<String, String> arguments) {
        String provider = arguments.getOrDefault("provider", "");
        PlainWords.check("--provider", provider);
        ProviderId id = new ProviderId(provider);
        UserId user = CommandLineUser.of(arguments, household.municipality()).user();
        return new Actor(user, Role.IMPORTER, household.municipality(), id);
    }

    private static SourceId source(Map<String, String> arguments) {
        String source = arguments.getOrDefault("source", "bestand");
        PlainWords.check("--source", source);
        return new SourceId(source);
    }

    private static @Nullable ImportKind kind(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return ImportKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new UserError(
                    "De soort '"
                            + name
                            + "' bestaat niet. Kies sessions, trajectories, attendance,"
                            + " measurements-long of measurements-wide.");
        }
    }
}
