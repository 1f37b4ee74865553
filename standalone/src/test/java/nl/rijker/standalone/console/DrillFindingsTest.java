package nl.rijker.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.backup.RestoredRoots;
import nl.rijker.standalone.console.DrillFindings.Finding;
import org.junit.jupiter.api.Test;

class DrillFindingsTest {
    private static final Finding GOOD = new Finding(ExitCode.OK, "identical");
    private static final Finding BAD = new Finding(ExitCode.NEGATIVE, "different");

    @Test
    void equal_is_said_only_of_what_was_compared() {
        assertThat(new DrillFindings(List.of(GOOD), true).verdict()).isEqualTo("gelijk");
        assertThat(new DrillFindings(List.of(GOOD), false).verdict())
                .isEqualTo("in orde, niet vergeleken met een draaiend systeem");
        assertThat(new DrillFindings(List.of(GOOD), false).exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void one_difference_is_a_difference() {
        DrillFindings found = new DrillFindings(List.of(GOOD, BAD), false);

        assertThat(found.verdict()).isEqualTo("VERSCHIL");
        assertThat(found.exitCode()).isEqualTo(ExitCode.NEGATIVE);
    }

    @Test
    void roots_outside_that_do_not_go_with_the_back_up_are_a_difference() {
        assertThat(DrillFindings.roots(report(false, true)).differs()).isTrue();
        assertThat(DrillFindings.roots(report(true, false)).differs()).isFalse();
        assertThat(DrillFindings.roots(report(false, false)).sentence()).contains("er is geen");
    }

    private static RestoredRoots.Report report(boolean found, boolean foreign) {
        return new RestoredRoots.Report(1, List.of(), found, foreign, null);
    }
}
