package nl.rijker.query.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.net.URI;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page works for everybody: WCAG 2.2 AA as far as a browser can tell, and nothing from outside.
 */
@ExtendWith(Site.Extension.class)
class PageForEverybodyTest {
    private static final int NARROW = 320;

    private final Site site;

    PageForEverybodyTest(Site site) {
        this.site = site;
    }

    @Test
    void thePageSaysWhatItIsAndInWhatLanguage() {
        try (Visit visit = site.visit(Role.EVALUATOR)) {
            assertThat(visit.page())
                    .hasTitle(
                            "Wat is er veranderd? Tien beschermende factoren"
                                    + " - Rijker verantwoorden");
            assertThat(visit.find("html")).hasAttribute("lang", "nl");
            assertThat(visit.find("h1")).hasCount(1);
        }
    }

    @Test
    void theOtherLanguageIsOneClickAway() {
        try (Visit visit = site.visit(Role.COUNCIL, Site.WIDE, "/?quarter=2026-Q2")) {
            visit.find(".site-nav a").first().click();

            assertThat(visit.find("html")).hasAttribute("lang", "en");
            assertThat(visit.find("h1")).hasText("What has changed? Ten protective factors");
            assertThat(visit.find(".scope")).containsText("the second quarter of 2026");
        }
    }

    @ParameterizedTest
    @CsvSource({"EVALUATOR,/", "PROVIDER,/", "COUNCIL,/?lang=en", "ADMINISTRATOR,/"})
    void nothingIsLoadedFromOutside(Role role, String path) {
        try (Visit visit = site.visit(role, Site.WIDE, path)) {
            assertThat(visit.requests())
                    .hasSizeGreaterThan(2)
                    .allMatch(url -> URI.create(url).getHost().equals("localhost"));
        }
    }

    @ParameterizedTest
    @CsvSource({"EVALUATOR,/", "PROVIDER,/", "COUNCIL,/?lang=en"})
    void theBrowserComplainsAboutNothing(Role role, String path) {
        try (Visit visit = site.visit(role, Site.WIDE, path)) {
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"EVALUATOR,/", "PROVIDER,/", "COUNCIL,/", "COUNCIL,/?lang=en", "ADMINISTRATOR,/"})
    void aNarrowScreenNeedsNoSidewaysScrolling(Role role, String path) {
        try (Visit visit = site.visit(role, NARROW, path)) {
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(NARROW);
            visit.shoot("narrow-" + role + (path.endsWith("en") ? "-en" : ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EVALUATOR,1280,/",
        "EVALUATOR,320,/",
        "PROVIDER,1280,/",
        "COUNCIL,1280,/",
        "COUNCIL,320,/?lang=en",
        "ADMINISTRATOR,320,/"
    })
    void axeFindsNothingToImprove(Role role, int width, String path) {
        try (Visit visit = site.visit(role, width, path)) {
            assertThat(new AxeBuilder(visit.page()).analyze().getViolations())
                    .extracting(rule -> rule.getId() + " " + rule.getNodes())
                    .isEmpty();
        }
    }

    @Test
    void aTableReadsAsATableOnANarrowScreenToo() {
        try (Visit visit = site.visit(Role.EVALUATOR, NARROW, "/")) {
            assertThat(visit.find("table").first().locator("tbody"))
                    .matchesAriaSnapshot(
                            """
                            - rowgroup:
                              - row /Sociale binding BF1/:
                                - rowheader "Sociale binding BF1"
                                - cell /Tien-factorenlijst/
                                - cell "43"
                            """);
        }
    }

    @Test
    void theKeyboardFindsItsWayAndShowsWhereItIs() {
        try (Visit visit = site.visit(Role.COUNCIL)) {
            visit.page().keyboard().press("Tab");
            assertThat(visit.find(".skip-link")).isFocused();
            assertThat(visit.find(".skip-link")).isInViewport();
            for (int link = 1; link < visit.find("a").count(); link++) {
                visit.page().keyboard().press("Tab");
                assertThat(
                                visit.page()
                                        .evaluate(
                                                "getComputedStyle(document.activeElement)"
                                                        + ".outlineStyle"))
                        .isEqualTo("dashed");
            }
            visit.find(".skip-link").focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("main")).isFocused();
        }
    }
}
