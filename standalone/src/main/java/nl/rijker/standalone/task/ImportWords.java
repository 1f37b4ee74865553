package nl.rijker.standalone.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rijker.command.imports.ImportSummary;
import nl.rijker.command.imports.RevocationReport;
import nl.rijker.command.recording.ImportReport;
import nl.rijker.command.rows.BadRow;

/** Tells on the command line what became of a file. */
final class ImportWords {
    private static final int SHOWN = 100;

    private ImportWords() {}

    static String of(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (report.result()) {
                    case FINE -> "Het bestand is goed. Er is niets vastgelegd: dit was een proef.";
                    case NOTHING_NEW ->
                            "Alles uit dit bestand was al vastgelegd; er is niets veranderd.";
                    case RECORDED -> "Het bestand is ingelezen als import " + report.batch() + ".";
                    case REFUSED ->
                            "Er zijn foute rijen. Er is niets vastgelegd." + waiting(report);
                });
        lines.add(
                "rijen %d, nieuw %d, was er al %d, fout %d"
                        .formatted(
                                report.rows(),
                                report.recorded(),
                                report.repeated(),
                                report.refused()));
        if (!report.unused().isEmpty()) {
            lines.add("niet gebruikte kolommen: " + String.join(", ", report.unused()));
        }
        report.badRows().stream().limit(SHOWN).map(ImportWords::line).forEach(lines::add);
        if (report.refused() > SHOWN) {
            lines.add("en nog " + (report.refused() - SHOWN) + " andere. " + listed(report));
        }
        return String.join("\n", lines);
    }

    /** A list holds so many; the others come to light when these have been corrected. */
    private static String listed(ImportReport report) {
        int listed = report.badRows().size();
        return listed < report.refused()
                ? "--errors BESTAND schrijft er %d op; de %d andere ziet u als u die hebt verbeterd."
                        .formatted(listed, report.refused() - listed)
                : "--errors BESTAND schrijft ze allemaal op.";
    }

    private static String waiting(ImportReport report) {
        return report.batch() == null ? "" : " De lijst wacht als import " + report.batch() + ".";
    }

    private static String line(BadRow bad) {
        String where = bad.row() == 0 ? "bestand" : "rij " + bad.row();
        String column = bad.column() == null ? "" : ", kolom " + bad.column();
        return where + column + ": " + bad.reason();
    }

    /**
     * @param listed of all that are refused
     */
    static String ofErrors(int listed, long refused) {
        if (listed == 0) {
            return "Er wachten geen foute rijen (meer) van deze import.";
        }
        String others =
                listed < refused
                        ? " Er zijn er nog " + (refused - listed) + " buiten de lijst."
                        : "";
        return listed + " foute rijen zijn geschreven; hier zijn zij nu vernietigd." + others;
    }

    static String of(RevocationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Import %s is teruggedraaid: ingetrokken %d, gebleven %d."
                        .formatted(report.batch(), report.withdrawn(), report.left()));
        report.facts().stream()
                .limit(SHOWN)
                .map(left -> left.fact() + ": " + left.reason())
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    static String list(List<ImportSummary> imports) {
        return imports.isEmpty()
                ? "Er zijn nog geen imports."
                : imports.stream().map(ImportWords::line).collect(Collectors.joining("\n"));
    }

    private static String line(ImportSummary batch) {
        return "%-14s %-10s %-18s %-20s nieuw %d, was er al %d, fout %d, ingetrokken %d, gebleven %d"
                .formatted(
                        batch.batch(),
                        batch.state(),
                        batch.kind() == null ? "-" : batch.kind(),
                        batch.source(),
                        batch.recorded(),
                        batch.repeated(),
                        batch.refused(),
                        batch.withdrawn(),
                        batch.left());
    }

    static String of(Map<String, String> mapping) {
        return mapping.isEmpty()
                ? "Voor deze bron is nog niets aangegeven."
                : mapping.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }
}
