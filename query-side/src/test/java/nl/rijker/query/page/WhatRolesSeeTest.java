package nl.rijker.query.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read on the page, by role, served by the query side as it runs. */
@ExtendWith(Site.Extension.class)
class WhatRolesSeeTest {
    private static final int LINES = 11;
    private static final int LINES_WITH_NUMBERS = 9;

    private final Site site;

    WhatRolesSeeTest(Site site) {
        this.site = site;
    }

    @Test
    void anEvaluatorSeesTenFactorsAndADotForEveryLineWithNumbers() {
        try (Visit visit = site.visit(Role.EVALUATOR)) {
            assertThat(visit.lines()).hasCount(LINES);
            assertThat(visit.lines().locator(".mean")).hasCount(LINES_WITH_NUMBERS);
            assertThat(visit.dots()).hasCount(LINES_WITH_NUMBERS);
            assertThat(visit.lines("BF3")).containsText("geen metingen");
            assertThat(visit.lines("BF8")).containsText("geen schaal");
            assertThat(visit.lines("BF10")).hasCount(2);
            visit.shoot("evaluator");
        }
    }

    @Test
    void everyNumberStandsWithItsIntervalEvidenceAndAge() {
        try (Visit visit = site.visit(Role.EVALUATOR)) {
            assertThat(visit.lines("BF1").locator("td"))
                    .hasText(
                            Stream.of(
                                            "Tien-factorenlijst.*3 tot 15 punten.*niet gevalideerd",
                                            "^43$",
                                            "^[+−]\\d,\\d\\d$",
                                            "^[+−]\\d,\\d\\d tot [+−]\\d,\\d\\d$",
                                            "W\\s+zelfde woorden")
                                    .map(text -> Pattern.compile(text, Pattern.DOTALL))
                                    .toArray(Pattern[]::new));
            assertThat(visit.find("caption").first())
                    .containsText("Bijgewerkt tot 30 september 2026, 23:59 uur");
            assertThat(visit.find("figcaption")).containsText("Bijgewerkt tot 30 september 2026");
            assertThat(visit.find("#position")).hasText(String.valueOf(MeasuredCity.log().size()));
        }
    }

    @Test
    void aLookOfAnEvaluatorIsLoggedWithItsPurpose() throws SQLException {
        site.visit(Role.EVALUATOR).close();

        assertThat(site.server().purposesLogged()).contains(Site.PURPOSE);
    }

    @Test
    void anEvaluatorWithoutAPurposeReadsWhatToDo() {
        try (Visit visit = site.visitWithoutPurpose()) {
            Response response = visit.goTo(site.server().address());

            assertThat(response.status()).isEqualTo(403);
            assertThat(visit.find("main")).containsText("waarvoor u de cijfers gebruikt");
            visit.shoot("without-purpose");
        }
    }

    @Test
    void aProviderReadsWhyALineIsEmptyAndNoZero() {
        try (Visit visit = site.visit(Role.PROVIDER)) {
            assertThat(visit.find(".scope")).containsText("uw eigen organisatie");
            assertThat(visit.lines("BF9"))
                    .containsText("te weinig metingen: minder dan 5 personen");
            assertThat(visit.lines("BF9").locator(".number")).hasCount(0);
            assertThat(visit.dots()).hasCount(LINES_WITH_NUMBERS - 1);
            visit.shoot("provider");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNCIL", "MONITOR"})
    void councilAndMonitorSeeTheNewestClosedQuarterRounded(Role role) {
        try (Visit visit = site.visit(role)) {
            assertThat(visit.find(".scope")).containsText("het derde kwartaal van 2026");
            assertThat(visit.find(".scope")).containsText("De cijfers zijn afgerond");
            assertThat(visit.lines("BF1").locator(".number").first()).hasText("45");
            assertThat(visit.lines("BF9")).containsText("minder dan 10 personen");
            visit.shoot(role.name());
        }
    }

    @Test
    void anEarlierQuarterIsOneClickAway() {
        try (Visit visit = site.visit(Role.COUNCIL)) {
            visit.find("a[rel=prev]").click();

            assertThat(visit.find(".scope")).containsText("het tweede kwartaal van 2026");
            assertThat(visit.dots()).hasCount(0);
            assertThat(visit.find("main")).containsText("Nieuwste afgesloten kwartaal");
        }
    }

    @Test
    void aQuarterThatIsNotClosedIsRefusedInWords() {
        try (Visit visit = site.visit(Role.COUNCIL, Site.WIDE, "/?quarter=2026-Q4")) {
            assertThat(visit.find("main")).containsText("nog niet afgesloten");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "SCRAPER", "IMPORTER"})
    void otherRolesReadThatThereIsNothingForThem(Role role) {
        try (Visit visit = site.visit(role)) {
            assertThat(visit.find("h1")).hasText("U ziet hier geen cijfers");
            assertThat(visit.find("main")).containsText("Deze rol ziet geen cijfers");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theMarkOfExampleDataStandsOnEveryPage(Role role) {
        try (Visit visit = site.visit(role)) {
            assertThat(visit.find(".example")).containsText("Voorbeeldgegevens");
        }
    }
}
