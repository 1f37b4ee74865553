package nl.rijker.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import nl.rijker.contract.value.SubjectId;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    private static final String FEW = "fewer than 5";
    private static final String FOR_ANOTHER = "to protect another line";

    private final Protection<String> protection = new Protection<>(5);
    private final Map<String, Long> sizes = new TreeMap<>();

    @Test
    void oneHiddenLineTakesTheSmallestOtherLineWithIt() {
        given("noord", 8, 1);
        given("oost", 6, 11);
        given("zuid", 4, 21);
        assertThat(hidden()).isEqualTo(Map.of("zuid", FEW, "oost", FOR_ANOTHER));
    }

    @Test
    void twoHiddenLinesProtectEachOtherOnlyIfEnoughPersonsStandBehindThemTogether() {
        given("noord", 8, 1);
        given("oost", 3, 11);
        given("zuid", 3, 21);
        assertThat(hidden()).isEqualTo(Map.of("oost", FEW, "zuid", FEW));
    }

    @Test
    void thePersonsOfTwoHiddenLinesMayBeTheSame() {
        given("noord", 8, 1);
        given("oost", 3, 11);
        given("zuid", 3, 11);
        assertThat(hidden()).isEqualTo(Map.of("oost", FEW, "zuid", FEW, "noord", FOR_ANOTHER));
    }

    @Test
    void everyCellOfALineCounts() {
        given("noord", 8, 1);
        given("zuid", 8, 11);
        protection.add("zuid", "ended", new SubjectId("s11"));
        given("west", 9, 21);
        protection.add("west", "ended", new SubjectId("s21"));
        given("oost", 20, 31);
        for (int person = 31; person < 51; person++) {
            protection.add("oost", "ended", new SubjectId("s" + person));
        }
        assertThat(hidden()).isEqualTo(Map.of("zuid", FEW, "west", FEW, "oost", FOR_ANOTHER));
    }

    @Test
    void oneLineAloneNeedsNoOther() {
        given("noord", 8, 1);
        assertThat(hidden()).isEmpty();
        given("zuid", 7, 11);
        assertThat(hidden()).isEmpty();
    }

    private void given(String line, int persons, int first) {
        sizes.put(line, (long) persons);
        for (int person = first; person < first + persons; person++) {
            protection.add(line, "started", new SubjectId("s" + person));
        }
    }

    private Map<String, String> hidden() {
        return protection.hidden(
                sizes.keySet(), protection::isThin, line -> sizes.getOrDefault(line, 0L));
    }
}
