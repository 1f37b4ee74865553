package nl.rijker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboards as they are committed keep the rules, or say why not. */
class LintTest {
    @Test
    void dashboards_keep_the_rules_or_have_a_reason() throws IOException {
        Exceptions exceptions = Exceptions.read();
        List<Dashboard> dashboards = Dashboard.all();

        assertThat(dashboards).extracting(Dashboard::title).hasSize(3).doesNotHaveDuplicates();
        assertThat(dashboards.stream().flatMap(dashboard -> Lint.of(dashboard).stream()))
                .filteredOn(finding -> !exceptions.cover(finding))
                .isEmpty();
    }

    @Test
    void every_exception_has_a_reason_and_is_needed() throws IOException {
        List<Finding> findings =
                Dashboard.all().stream().flatMap(dashboard -> Lint.of(dashboard).stream()).toList();

        assertThat(Exceptions.read().all())
                .allSatisfy(exception -> assertThat(exception.reason()).hasSizeGreaterThan(20))
                .filteredOn(exception -> !exception.needsData())
                .allMatch(exception -> findings.stream().anyMatch(exception::covers));
    }

    @Test
    void panels_that_may_be_empty_exist() throws IOException {
        List<String> panels =
                Dashboard.all().stream()
                        .flatMap(
                                dashboard ->
                                        Stream.concat(
                                                dashboard.panels().stream().map(Panel::toString),
                                                dashboard.annotations().stream()
                                                        .map(
                                                                mark ->
                                                                        dashboard
                                                                                + " / "
                                                                                + mark.path("name")
                                                                                        .asString(
                                                                                                ""))))
                        .toList();

        assertThat(Exceptions.read().all())
                .filteredOn(exception -> exception.rule().equals(Exceptions.MAY_BE_EMPTY))
                .extracting(Exceptions.Allowed::place)
                .isSubsetOf(panels);
    }
}
