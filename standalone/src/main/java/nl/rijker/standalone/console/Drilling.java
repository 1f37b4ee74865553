package nl.rijker.standalone.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.backup.Inventory;
import nl.rijker.standalone.backup.Restore;
import nl.rijker.standalone.backup.Restore.Restored;
import nl.rijker.standalone.console.DrillFindings.Finding;
import nl.rijker.standalone.directory.OwnerOnly;
import nl.rijker.standalone.process.ApplicationLaunch;
import nl.rijker.standalone.process.RunningApplication;
import nl.rijker.standalone.set.InstalledSet;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * A drill: puts a back-up back in a folder of its own, posts everything anew there, checks the log,
 * and compares with what runs. The folder is removed whatever happens.
 */
record Drilling(Path home, Console console, Optional<InstalledSet> set) {
    private static final long MILLION = 1_000_000;

    /** In nanoseconds. */
    private record Moments(long begin, long back, long end) {}

    ExitCode run(Path folder, @Nullable Path secrets, @Nullable Path erased)
            throws InterruptedException {
        var whole = OwnerOnly.directory(home.toAbsolutePath().normalize());
        try {
            var place = Files.createTempDirectory(whole, "drill-");
            try {
                return drill(restore(folder, secrets, erased, whole, place));
            } finally {
                FileUtils.deleteDirectory(place.toFile());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Restore restore(
            Path folder, @Nullable Path secrets, @Nullable Path erased, Path keys, Path place) {
        if (set.isEmpty()) {
            return new Restore(folder, secrets, erased, null, keys, place);
        }
        var roots = set.get().roots();
        return new Restore(
                folder,
                secrets == null ? set.get().writeSecrets(place.resolve("secrets")) : secrets,
                erased == null ? set.get().erasedSubjects() : erased,
                Files.exists(roots) ? roots : null,
                place,
                place);
    }

    private ExitCode drill(Restore restore) throws InterruptedException {
        var begin = System.nanoTime();
        var restored = Restoring.run(restore, console);
        var back = System.nanoTime();
        var application = new ApplicationLaunch(restored.directory(), 0).begin();
        try (var progress = new ProgressDisplay(console)) {
            var conversation = new Conversation(application);
            var findings = new ArrayList<Finding>();
            findings.add(ask(conversation, "replay", Map.of(), progress));
            var end = System.nanoTime();
            findings.add(ask(conversation, "log", Map.of("action", "verify"), progress));
            findings.add(DrillFindings.roots(restored.roots()));
            var compared = compare(conversation, restored, restore.home(), progress);
            compared.ifPresent(findings::add);
            return tell(
                    new DrillFindings(findings, compared.isPresent()),
                    restored.manifest().position(),
                    new Moments(begin, back, end));
        } finally {
            new Conversation(application).ask("stop", Map.of(), (_, _, _) -> {});
            Closing.awaitEnd(application);
        }
    }

    private static Finding ask(
            Conversation conversation,
            String task,
            Map<String, String> arguments,
            ProgressDisplay progress)
            throws InterruptedException {
        var answer = conversation.ask(task, arguments, progress);
        return new Finding(answer.exitCode(), answer.text("message"));
    }

    private ExitCode tell(DrillFindings found, long position, Moments moments) {
        console.result(
                "%s: positie %d, teruggezet in %s, daarna gestart en opnieuw geboekt in %s, samen %s per miljoen gebeurtenissen"
                        .formatted(
                                found.verdict(),
                                position,
                                seconds(moments.back - moments.begin),
                                seconds(moments.end - moments.back),
                                seconds(
                                        (moments.end - moments.begin)
                                                / Math.max(1, position)
                                                * MILLION)));
        found.findings().forEach(finding -> console.result(finding.sentence()));
        return found.exitCode();
    }

    /**
     * What the back-up gives beside what the running system held at that position; empty if there
     * is nothing to compare with.
     */
    private Optional<Finding> compare(
            Conversation drilled, Restored restored, Path place, ProgressDisplay progress)
            throws InterruptedException {
        var here = new Inventory(place.resolve("running"));
        var there = new Inventory(place.resolve("restored"));
        var asked = running(here, restored, progress);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (asked.get().differs()) {
            return Optional.of(
                    new Finding(ExitCode.NEGATIVE, "draaiend systeem: " + asked.get().sentence()));
        }
        var answered = inventory(drilled, there, restored, progress);
        return Optional.of(answered.differs() ? answered : finding(here.compare(there)));
    }

    /** Empty if there is nothing to compare with. */
    private Optional<Finding> running(
            Inventory inventory, Restored restored, ProgressDisplay progress)
            throws InterruptedException {
        if (set.isPresent()) {
            set.get().take(inventory, restored.manifest().position(), restored.roots().before());
            return Optional.of(new Finding(ExitCode.OK, ""));
        }
        var found = RunningApplication.under(home);
        return found.isEmpty() || found.get().directory().kind() != restored.directory().kind()
                ? Optional.empty()
                : Optional.of(
                        inventory(new Conversation(found.get()), inventory, restored, progress));
    }

    private static Finding inventory(
            Conversation conversation,
            Inventory inventory,
            Restored restored,
            ProgressDisplay progress)
            throws InterruptedException {
        return ask(
                conversation,
                "inventory",
                Map.of(
                        "position", Long.toString(restored.manifest().position()),
                        "roots", Long.toString(restored.roots().before()),
                        "out", inventory.file().toString()),
                progress);
    }

    private static Finding finding(Inventory.Comparison compared) {
        var counts =
                "%d saldi, %d daghashes, %d kophashes, %d ondertekende hashes"
                        .formatted(
                                compared.of("balance"),
                                compared.of("day root"),
                                compared.of("head root"),
                                compared.of("signed root"));
        return compared.differences() == 0
                ? new Finding(ExitCode.OK, "gelijk aan het draaiende systeem: " + counts)
                : new Finding(
                        ExitCode.NEGATIVE,
                        "anders dan het draaiende systeem: %d van %s; %s"
                                .formatted(
                                        compared.differences(),
                                        counts,
                                        String.join("; ", compared.first())));
    }

    private static String seconds(long nanos) {
        return "%.1f s".formatted(Duration.ofNanos(nanos).toMillis() / 1_000.0);
    }
}
