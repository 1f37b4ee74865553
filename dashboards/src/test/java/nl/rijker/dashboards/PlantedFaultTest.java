package nl.rijker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule notices what it is for, and names where. */
class PlantedFaultTest {
    private static final Path SOURCES = Path.of("src/test/java/nl/rijker/dashboards");
    private static final Pattern RULE = Pattern.compile("\"([a-z-]+-rule)\"");

    @ParameterizedTest
    @MethodSource("nl.rijker.dashboards.Fault#all")
    void a_rule_notices_its_fault_and_names_where(Fault fault) throws IOException {
        Dashboard sound = dashboard(fault.dashboard());

        assertThat(newFindings(sound, sound.withReplaced(fault.what(), fault.by())))
                .filteredOn(finding -> finding.rule().equals(fault.rule()))
                .extracting(Finding::place)
                .contains(fault.place());
    }

    @Test
    void every_rule_has_a_fault_that_it_notices() throws IOException {
        Set<String> rules;
        try (Stream<Path> sources = Files.list(SOURCES)) {
            rules =
                    sources.filter(source -> source.toString().endsWith("Rules.java"))
                            .flatMap(PlantedFaultTest::rules)
                            .collect(Collectors.toSet());
        }

        assertThat(rules).hasSizeGreaterThan(25);
        assertThat(Fault.all()).extracting(Fault::rule).hasSameElementsAs(rules);
    }

    private static Stream<String> rules(Path source) {
        try {
            return RULE.matcher(Files.readString(source)).results().map(rule -> rule.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> newFindings(Dashboard sound, Dashboard faulty) {
        List<Finding> before = Lint.of(sound);
        return Lint.of(faulty).stream().filter(finding -> !before.contains(finding)).toList();
    }

    private static Dashboard dashboard(String title) throws IOException {
        return Dashboard.all().stream()
                .filter(dashboard -> dashboard.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
