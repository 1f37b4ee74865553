package nl.rijker.standalone.task;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.logfile.FileReport;
import nl.rijker.command.logfile.ImportRefusal;
import nl.rijker.command.logfile.ImportRefused;
import nl.rijker.command.logfile.LogImport;
import nl.rijker.command.logfile.Recipient;
import nl.rijker.command.logfile.Trust;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.proof.FileVerification;
import nl.rijker.standalone.proof.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a log from a file into this installation, and waits until ledger and chain are that far.
 */
@Component
class LogArrival {
    private final LogImport files;
    private final SignedLog log;
    private final LedgerArrival ledger;
    private final Household household;
    private final HouseholdSettings settings;

    LogArrival(
            LogImport files,
            SignedLog log,
            LedgerArrival ledger,
            Household household,
            HouseholdSettings settings) {
        this.files = files;
        this.log = log;
        this.ledger = ledger;
        this.household = household;
        this.settings = settings;
    }

    Outcome read(Path file, @Nullable String key, Progress progress) {
        try {
            FileReport report =
                    files.run(
                            file,
                            new Recipient(household.municipality(), household.isDemo()),
                            key == null
                                    ? Trust.nobody()
                                    : new Trust(FileVerification.key(Path.of(key)), null),
                            done -> progress.report(done, 0, "ingelezen"));
            return arrived(report, progress);
        } catch (Deviates found) {
            return Outcome.negative(
                    Map.of(
                            "message",
                            "Er is niets ingelezen; " + Found.deviation(found.deviation())));
        } catch (ImportRefused no) {
            throw new UserError("Er is niets ingelezen. " + sentence(no.refusal()));
        } catch (UncheckedIOException unreadable) {
            throw new UserError("Het bestand " + file + " is niet te lezen.");
        }
    }

    private Outcome arrived(FileReport report, Progress progress) {
        if (household.isDemo()) {
            new CityMark(report.log().events(), true).write(settings.dataDirectory());
        }
        log.settle();
        ledger.await(progress);
        return Outcome.of(
                Map.of(
                        "message",
                        "%d gebeurtenissen ingelezen tot positie %d; ondertekend met sleutel %s"
                                .formatted(
                                        report.log().events(),
                                        report.log().position(),
                                        report.key().fingerprint())));
    }

    private static String sentence(ImportRefusal refusal) {
        return switch (refusal) {
            case ImportRefusal.NotEmpty(long events) ->
                    "Hier staan al %d gebeurtenissen. Lees een log alleen in een lege installatie in."
                            .formatted(events);
            case ImportRefusal.OtherKind(boolean simulated) ->
                    simulated
                            ? "Dit bestand is van een demo. Demogegevens en echte gegevens gaan nooit samen."
                            : "Dit bestand is met echte gegevens. Die horen niet in de demo.";
            case ImportRefusal.MadeUp(long position) ->
                    "De gebeurtenis op positie %d is van een demo.".formatted(position);
            case ImportRefusal.OtherMunicipality(long position, String municipality) ->
                    "De gebeurtenis op positie %d is van gemeente %s, en die hoort hier niet."
                            .formatted(position, municipality);
            case ImportRefusal.Unreadable(long position, String type) ->
                    "Deze versie kan de gebeurtenis op positie %d (%s) niet lezen. Gebruik een nieuwere versie."
                            .formatted(position, type);
        };
    }
}
