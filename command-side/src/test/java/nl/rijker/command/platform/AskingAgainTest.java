package nl.rijker.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.ConsentTextCode;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskingAgainTest {
    private static final ProviderId BRUG = new ProviderId("brug");
    private static final SubjectId SUBJECT = new SubjectId("brug-K1");
    private static final Persons PERSONS = new OpenPersons();

    @Test
    void with_a_year_of_birth_the_year_of_16_is_due_and_the_next_one_certain() {
        assertThat(
                        AskingAgain.of(
                                given(GivenBy.REPRESENTATIVE, AgeBand.FROM_12_TO_15, 2010),
                                PERSONS))
                .contains(new AskingAgain(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
    }

    @Test
    void with_an_age_band_the_oldest_is_asked_and_the_youngest_is_certain() {
        assertThat(AskingAgain.of(given(GivenBy.BOTH, AgeBand.FROM_12_TO_15, null), PERSONS))
                .contains(new AskingAgain(LocalDate.of(2024, 3, 1), LocalDate.of(2028, 3, 1)));
        assertThat(AskingAgain.of(given(GivenBy.BOTH, AgeBand.UNDER_12, null), PERSONS))
                .contains(new AskingAgain(LocalDate.of(2028, 3, 1), LocalDate.of(2040, 3, 1)));
    }

    @Test
    void what_the_young_person_said_alone_or_at_16_stands() {
        assertThat(
                        AskingAgain.of(
                                given(GivenBy.YOUNG_PERSON, AgeBand.FROM_12_TO_15, 2010), PERSONS))
                .isEmpty();
        assertThat(AskingAgain.of(given(GivenBy.BOTH, AgeBand.FROM_16_TO_18, 2006), PERSONS))
                .isEmpty();
    }

    @Test
    void the_last_day_before_16_is_certain_still_counts_and_the_next_does_not() {
        Standing standing = standing(given(GivenBy.REPRESENTATIVE, AgeBand.FROM_12_TO_15, 2010));

        standing.mustConsent(
                Purpose.DELIVERY, LocalDate.of(2026, 12, 31), AgeBand.UNKNOWN, PERSONS);
        assertThatThrownBy(
                        () ->
                                standing.mustConsent(
                                        Purpose.DELIVERY,
                                        LocalDate.of(2027, 1, 1),
                                        AgeBand.UNKNOWN,
                                        PERSONS))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusal())
                                        .isEqualTo(
                                                new Refusal.ConsentToAskAgain(Purpose.DELIVERY)));
    }

    @Test
    void an_age_that_is_known_from_elsewhere_decides_at_once() {
        Standing standing = standing(given(GivenBy.REPRESENTATIVE, AgeBand.FROM_12_TO_15, null));

        assertThatThrownBy(
                        () ->
                                standing.mustConsent(
                                        Purpose.DELIVERY,
                                        LocalDate.of(2025, 1, 1),
                                        AgeBand.FROM_16_TO_18,
                                        PERSONS))
                .isInstanceOf(Refused.class);
    }

    private static Standing standing(ConsentGiven consent) {
        return new Standing(List.of(consent), Set.of(), Set.of());
    }

    private static ConsentGiven given(GivenBy by, AgeBand age, @Nullable Integer birthYear) {
        return new ConsentGiven(
                Decisions.CITY,
                SUBJECT,
                BRUG,
                Purpose.DELIVERY,
                by,
                age,
                YearMonth.of(2024, 2),
                new ConsentTextCode("tekst-3"),
                new Sealed("x"),
                birthYear == null
                        ? null
                        : PERSONS.seal(SUBJECT, "birthYear", birthYear.toString()));
    }
}
