package nl.rijker.standalone.proof;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.rijker.command.chain.ChainReport;
import nl.rijker.command.chain.Deviation;
import nl.rijker.command.logfile.FileReport;
import nl.rijker.command.root.RootHistory.Restoration;

/** The outcome of a check, in one line. */
public final class Found {
    private Found() {}

    public static String inOrder(ChainReport report, double seconds) {
        String heads =
                report.heads().stream()
                        .map(head -> head.municipality() + " " + head.hex())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return "klopt: %d gebeurtenissen tot positie %d, %d ondertekende hashes, nog niet ondertekend: %d, kop %s, %s s"
                        .formatted(
                                report.events(),
                                report.position(),
                                report.roots(),
                                report.unsigned(),
                                heads.isEmpty() ? "leeg" : heads,
                                String.format(Locale.ROOT, "%.1f", seconds))
                + report.restorations().stream()
                        .map(Found::restoration)
                        .collect(Collectors.joining());
    }

    private static String restoration(Restoration restoration) {
        return ", teruggezet op %s naar positie %d (hash %d)%s"
                .formatted(
                        restoration.at(),
                        restoration.position(),
                        restoration.root(),
                        restoration.lost() > restoration.position()
                                ? ": wat toen op positie %d tot en met %d stond, is verloren"
                                        .formatted(restoration.position() + 1, restoration.lost())
                                : "");
    }

    public static String inOrder(FileReport report, double seconds) {
        return inOrder(report.log(), seconds)
                + ", sleutel "
                + report.key().fingerprint()
                + (report.later() == 0
                        ? ""
                        : ", daarna ondertekend en niet in dit bestand: " + report.later());
    }

    public static String deviation(Deviation found) {
        return "afwijking op positie " + found.position() + ": " + reason(found);
    }

    private static String reason(Deviation found) {
        return switch (found) {
            case Deviation.Changed _ ->
                    "de gebeurtenis past niet bij de keten; zij is veranderd of er is vlak ervoor iets weggehaald";
            case Deviation.Missing _ -> "de gebeurtenis is weg";
            case Deviation.Added _ -> "de gebeurtenis is later ertussen gezet";
            case Deviation.OtherMunicipality other ->
                    "de gebeurtenis noemt gemeente %s, en die hoort hier niet"
                            .formatted(other.municipality());
            case Deviation.Rewritten rewritten ->
                    "de keten is opnieuw gemaakt; wat na positie %d staat, past niet bij ondertekende hash %d"
                            .formatted(rewritten.after(), rewritten.root());
            case Deviation.CutOff cut ->
                    "het einde is afgeknipt; ondertekende hash %d gaat tot positie %d"
                            .formatted(cut.root(), cut.signed());
            case Deviation.OtherState _ ->
                    "het bewaarde einde van een keten of van een dag klopt niet";
            case Deviation.RootGone gone ->
                    "ondertekende hash %d staat niet meer in het bestand buiten de database"
                            .formatted(gone.root());
            case Deviation.RootForged forged ->
                    "regel %d met een ondertekende hash is niet wat er is ondertekend"
                            .formatted(forged.root());
            case Deviation.NeverSigned _ -> "er is niets ondertekend";
            case Deviation.BadLine bad ->
                    "regel %d van het bestand, na deze positie, is niet zoals Rijker die schrijft"
                            .formatted(bad.line());
            case Deviation.OtherKey _ -> "het bestand is met een andere sleutel ondertekend";
            case Deviation.OtherRoots other ->
                    "ondertekende hash %d in het bestand is niet die van deze installatie"
                            .formatted(other.root());
            case Deviation.Unsigned _ -> "het einde van het bestand is niet ondertekend";
            case Deviation.Older older ->
                    "het bestand houdt hier op; daarna zijn nog %d hashes ondertekend (met opzet een ouder bestand: --older)"
                            .formatted(older.later());
            case Deviation.MadeUp _ ->
                    "de gebeurtenis is van een demo, en het bestand zegt dat het echt is";
        };
    }
}
