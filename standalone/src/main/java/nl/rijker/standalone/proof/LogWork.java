package nl.rijker.standalone.proof;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.chain.Expected;
import nl.rijker.command.chain.LogCheck;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.logfile.FileReport;
import nl.rijker.command.logfile.ImportRefused;
import nl.rijker.command.logfile.LogExport;
import nl.rijker.command.logfile.LogImport;
import nl.rijker.command.logfile.Recipient;
import nl.rijker.command.logfile.Trust;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Writes a log to a file, reads one in, or checks the log that is there.
 *
 * @param log that is written, signed or checked
 * @param accessNote writes down that the log leaves this installation
 * @param arrival what else is done when a file has been read in
 */
public record LogWork(
        LogExport export,
        LogImport files,
        LogCheck check,
        SignedLog log,
        Recipient recipient,
        Runnable accessNote,
        Consumer<FileReport> arrival) {
    /** What an export is in the access log. */
    public static final String READ = "log-export";

    public static final String PURPOSE = "log naar bestand";

    /**
     * @param arguments {@code action}: export, import, key or verify; {@code file}; {@code key};
     *     {@code roots}
     */
    public Outcome run(Map<String, String> arguments, Progress progress) {
        try {
            return switch (arguments.getOrDefault("action", "verify")) {
                case "export" -> export(file(arguments), progress);
                case "import" -> read(file(arguments), arguments.get("key"), progress);
                case "key" -> said(log.key().pem().strip());
                default -> verify(expected(arguments), progress);
            };
        } catch (Deviates found) {
            return Outcome.negative(
                    Map.of("message", before(arguments) + Found.deviation(found.deviation())));
        }
    }

    private static Path file(Map<String, String> arguments) {
        return Path.of(arguments.getOrDefault("file", ""));
    }

    private static String before(Map<String, String> arguments) {
        return switch (arguments.getOrDefault("action", "")) {
            case "export" -> "Er is niets geschreven; ";
            case "import" -> "Er is niets ingelezen; ";
            default -> "";
        };
    }

    private static Outcome said(String sentence) {
        return Outcome.of(Map.of("message", sentence));
    }

    private Outcome export(Path file, Progress progress) {
        if (Files.exists(file)) {
            throw new UserError("Het bestand " + file + " bestaat al. Kies een andere naam.");
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new UserError(
                    "Naar " + file + " kan niet geschreven worden: kies een map die bestaat.");
        }
        accessNote.run();
        long total = check.head();
        long events =
                export.write(
                        file,
                        recipient.simulated(),
                        done -> progress.report(done, total, "geschreven"));
        return said("%d gebeurtenissen geschreven naar %s".formatted(events, file));
    }

    private Outcome read(Path file, @Nullable String key, Progress progress) {
        try {
            FileReport report =
                    files.run(
                            file,
                            recipient,
                            key == null
                                    ? Trust.nobody()
                                    : new Trust(FileVerification.key(Path.of(key)), null),
                            done -> progress.report(done, 0, "ingelezen"));
            return arrived(report);
        } catch (ImportRefused no) {
            throw new UserError("Er is niets ingelezen. " + RefusalWords.of(no.refusal()));
        } catch (UncheckedIOException unreadable) {
            throw new UserError("Het bestand " + file + " is niet te lezen.");
        }
    }

    /** It has been read in for good: what can't be signed now doesn't undo that. */
    private Outcome arrived(FileReport report) {
        String read =
                "%d gebeurtenissen ingelezen tot positie %d"
                        .formatted(report.log().events(), report.log().position());
        try {
            log.settle();
        } catch (Deviates found) {
            return Outcome.negative(
                    Map.of(
                            "message",
                            read
                                    + ", maar hier niet te ondertekenen; "
                                    + Found.deviation(found.deviation())));
        }
        arrival.accept(report);
        return said(read + "; ondertekend met sleutel " + report.key().fingerprint());
    }

    private Expected expected(Map<String, String> arguments) {
        String key = arguments.get("key");
        String roots = arguments.get("roots");
        return new Expected(
                recipient.municipality().value(),
                key == null ? null : FileVerification.key(Path.of(key)),
                roots == null ? null : FileVerification.roots(Path.of(roots)));
    }

    private Outcome verify(Expected expected, Progress progress) {
        long begun = System.nanoTime();
        long total = check.head();
        return said(
                Found.inOrder(
                        check.run(
                                expected,
                                position -> progress.report(position, total, "gecontroleerd")),
                        (System.nanoTime() - begun) / 1e9));
    }
}
