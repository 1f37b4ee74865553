package nl.rijker.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.page.Outcome.NotMeasured;
import nl.rijker.query.page.Outcome.TooFew;
import nl.rijker.query.statement.Published.Range;
import org.junit.jupiter.api.Test;

/** How numbers, times and reasons read. */
class PageWordsTest {
    private final PageWords dutch =
            new PageWords(new PageConfiguration().messageSource(), PageConfiguration.DUTCH);
    private final PageWords english =
            new PageWords(new PageConfiguration().messageSource(), Locale.ENGLISH);

    @Test
    void pointsCarryASignAndADecimalComma() {
        assertThat(dutch.points(new BigDecimal("0.65"))).isEqualTo("+0,65");
        assertThat(dutch.points(new BigDecimal("-1.20"))).isEqualTo("−1,20");
        assertThat(dutch.points(new BigDecimal("0.00"))).isEqualTo("0,00");
        assertThat(english.points(new BigDecimal("0.6"))).isEqualTo("+0.6");
    }

    @Test
    void countsAreGroupedInThousands() {
        assertThat(dutch.count(12345)).isEqualTo("12.345");
        assertThat(english.count(12345)).isEqualTo("12,345");
    }

    @Test
    void aPairOnItsOwnHasNoInterval() {
        assertThat(dutch.interval(new Range(new BigDecimal("-0.1"), new BigDecimal("0.4"))))
                .isEqualTo("−0,1 tot +0,4");
        assertThat(dutch.interval(null)).isEqualTo("niet te berekenen bij één meetpaar");
    }

    @Test
    void whatIsAbsentSaysWhyAndIsNeverZero() {
        assertThat(dutch.absence(new NotMeasured())).isEqualTo("geen metingen");
        assertThat(dutch.absence(new TooFew(10)))
                .isEqualTo("te weinig metingen: minder dan 10 personen");
    }

    @Test
    void timesAreThoseOfAmsterdam() {
        assertThat(dutch.time(Instant.parse("2026-09-30T22:05:00Z")))
                .isEqualTo("1 oktober 2026, 00:05 uur");
        assertThat(dutch.time(null)).isEqualTo("nog niet: er zijn geen gegevens");
    }

    @Test
    void aQuarterIsNamedByItsMonths() {
        assertThat(dutch.quarter(new Quarter(2026, 3)))
                .isEqualTo("het derde kwartaal van 2026 (juli tot en met september)");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(ResourceBundle.getBundle("messages", Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle("messages", Locale.of("nl")).keySet());
    }
}
