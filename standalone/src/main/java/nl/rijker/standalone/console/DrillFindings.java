package nl.rijker.standalone.console;

import java.util.List;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.backup.RestoredRoots;

/**
 * What a drill found.
 *
 * @param compared whether there was a running system to compare with
 */
record DrillFindings(List<Finding> findings, boolean compared) {
    /** One thing that was looked at. */
    record Finding(ExitCode exitCode, String sentence) {
        boolean differs() {
            return exitCode != ExitCode.OK;
        }
    }

    DrillFindings {
        findings = List.copyOf(findings);
    }

    /**
     * Whether the back-up goes with the roots outside it; whoever changed it can't change those.
     */
    static Finding roots(RestoredRoots.Report report) {
        if (report.foreign()) {
            return new Finding(
                    ExitCode.NEGATIVE,
                    "ondertekende hashes: roots.ndjson gaat niet verder waar de reservekopie was; een van beide is veranderd of van een ander log");
        }
        return new Finding(
                ExitCode.OK,
                report.foundOutside()
                        ? "ondertekende hashes: de reservekopie past bij roots.ndjson"
                        : "ondertekende hashes: alleen die in de reservekopie; er is geen roots.ndjson van daarna");
    }

    ExitCode exitCode() {
        return differs() ? ExitCode.NEGATIVE : ExitCode.OK;
    }

    String verdict() {
        if (differs()) {
            return "VERSCHIL";
        }
        return compared ? "gelijk" : "in orde, niet vergeleken met een draaiend systeem";
    }

    private boolean differs() {
        return findings.stream().anyMatch(Finding::differs);
    }
}
