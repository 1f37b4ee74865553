package nl.rijker.standalone.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.CommandLineUser;
import nl.rijker.standalone.process.RunningApplication;
import nl.rijker.standalone.proof.FileVerification;
import nl.rijker.standalone.set.InstalledSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Hands a task to the running application, or to a set of processes, and shows its answer. */
record Asking(Path home, Console console, Optional<InstalledSet> set) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

    ExitCode status(boolean json) throws InterruptedException {
        var status = conversation().status();
        if (json) {
            console.result(status.toString());
        } else {
            status.propertyStream()
                    .forEach(
                            entry ->
                                    console.result(
                                            "%-9s %s"
                                                    .formatted(
                                                            entry.getKey(),
                                                            entry.getValue().asString())));
        }
        return ExitCode.OK;
    }

    /** A file, or the name of something that Rijker brings along. */
    ExitCode load(Path file) throws InterruptedException {
        if (!Files.exists(file) && NAME.matcher(file.toString()).matches()) {
            return run("load", Map.of("name", file.toString()), "message");
        }
        mustBeReadable(file);
        return run("load", Map.of("file", file.toAbsolutePath().toString()), "message");
    }

    void mustBeReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new UserError("Het bestand " + file + " bestaat niet of is niet te lezen.");
        }
        if (!Files.isRegularFile(file)) {
            throw new UserError(file + " is geen bestand. Kies een bestand, geen map.");
        }
    }

    /** Needs no running application. */
    ExitCode verify(Path file, @Nullable Path key, @Nullable Path roots, boolean older) {
        mustBeReadable(file);
        try (var progress = new ProgressDisplay(console)) {
            var verdict =
                    verification(key, roots)
                            .run(
                                    file,
                                    older,
                                    position -> progress.report(position, 0, "gecontroleerd"));
            console.result(verdict.line());
            return verdict.exitCode();
        }
    }

    private FileVerification verification(@Nullable Path key, @Nullable Path roots) {
        if (set.isEmpty()) {
            return new FileVerification(home, key, roots);
        }
        Path own = set.get().roots();
        return new FileVerification(
                home,
                key == null ? own.resolveSibling("roots.pem") : key,
                roots == null ? own : roots);
    }

    ExitCode addUser(String user, Map<String, String> arguments) throws InterruptedException {
        var answer = ask("user", arguments);
        console.message("Het wachtwoord van " + user + "; het wordt niet nog eens getoond:");
        console.result(answer.text("password"));
        ask("passwords", Map.of("seen", user));
        return answer.exitCode();
    }

    /** Keeps one entry of the result instead of showing it. */
    ExitCode keep(String task, Map<String, String> arguments, String entry, Consumer<String> keeper)
            throws InterruptedException {
        var answer = ask(task, arguments);
        keeper.accept(answer.text(entry));
        return answer.exitCode();
    }

    /** Shows one entry of the result. */
    ExitCode run(String task, Map<String, String> arguments, String entry)
            throws InterruptedException {
        var answer = ask(task, arguments);
        console.result(answer.text(entry));
        return answer.exitCode();
    }

    private Answer ask(String task, Map<String, String> arguments) throws InterruptedException {
        try (var progress = new ProgressDisplay(console)) {
            var signed = new LinkedHashMap<>(arguments);
            signed.put(CommandLineUser.NAME, System.getProperty("user.name", ""));
            if (set.isPresent()) {
                var outcome = set.get().run(task, signed, progress);
                return new Answer(JSON.valueToTree(outcome.result()), outcome.exitCode());
            }
            return conversation().ask(task, signed, progress);
        }
    }

    private Conversation conversation() {
        return RunningApplication.under(home)
                .map(Conversation::new)
                .orElseThrow(
                        () ->
                                new UserError(
                                        "Rijker draait niet. Begin met: ./rijker demo of ./rijker start",
                                        ExitCode.NOT_RUNNING));
    }
}
