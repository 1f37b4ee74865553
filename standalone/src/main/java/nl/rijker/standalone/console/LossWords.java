package nl.rijker.standalone.console;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.root.RootHistory.Restoration;
import nl.rijker.standalone.backup.RestoredRoots;

/** What was recorded after a back-up and is lost by putting it back, in sentences. */
final class LossWords {
    private LossWords() {}

    static List<String> of(RestoredRoots.Report report) {
        var sentences = new ArrayList<String>();
        report.restorations().forEach(restoration -> sentences.add(loss(restoration, report)));
        if (report.kept() != null) {
            sentences.add(
                    "Het bestand met ondertekende hashes dat er stond, is nu "
                            + report.kept()
                            + ".");
        }
        if (report.kept() != null && !report.foundOutside()) {
            sentences.add(
                    "Dat gaat niet verder waar deze reservekopie was: het is van een ander log, of het is veranderd.");
        }
        return sentences;
    }

    private static String loss(Restoration restoration, RestoredRoots.Report report) {
        if (restoration.lost() > restoration.position()) {
            return """
                    VERLOREN: wat stond op positie %d tot en met %d, ondertekend tot %s, en wat \
                    daarna nog kwam. Dit staat als hash %d in roots.ndjson."""
                    .formatted(
                            restoration.position() + 1,
                            restoration.lost(),
                            restoration.lostAt(),
                            restoration.root());
        }
        return report.foundOutside()
                ? "Na deze reservekopie is er niets meer ondertekend; wat daarna nog kwam, is verloren."
                : "Er is geen roots.ndjson van na deze reservekopie. Wat er verloren is, is daarom niet te noemen.";
    }
}
