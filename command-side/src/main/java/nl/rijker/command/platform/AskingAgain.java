package nl.rijker.command.platform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.Sealed;

/**
 * When young persons must be asked themselves for what a representative agreed to: at 16, because
 * that consent no longer counts then (UAVG, article 5, paragraph 1). Only a year of birth is known,
 * or no more than an age band; so they are asked from the day on which they may be 16, and what is
 * refused is decided by the day on which they certainly are.
 *
 * @param due they may be 16 from this day on
 * @param certain they are 16 from this day on, and nothing new is recorded
 */
public record AskingAgain(LocalDate due, LocalDate certain) {
    private static final int OWN_CONSENT = 16;

    /** Empty for consent that a young person gave alone or at 16. */
    public static Optional<AskingAgain> of(ConsentGiven consent, Persons persons) {
        if (consent.givenBy() == GivenBy.YOUNG_PERSON || !isUnder16(consent.ageBand())) {
            return Optional.empty();
        }
        Sealed sealed = consent.birthYear();
        return Optional.of(
                sealed == null
                        ? byAgeBand(consent)
                        : byBirthYear(persons.open(consent.subject(), "birthYear", sealed)));
    }

    public static boolean isUnder16(AgeBand age) {
        return age == AgeBand.UNDER_12 || age == AgeBand.FROM_12_TO_15;
    }

    private static AskingAgain byBirthYear(String birthYear) {
        LocalDate year = LocalDate.of(Integer.parseInt(birthYear) + OWN_CONSENT, 1, 1);
        return new AskingAgain(year, year.plusYears(1));
    }

    /** From when the oldest of the band may be 16 until the youngest is. */
    private static AskingAgain byAgeBand(ConsentGiven consent) {
        return consent.ageBand() == AgeBand.UNDER_12
                ? between(consent.month(), 0, 12)
                : between(consent.month(), 12, OWN_CONSENT);
    }

    private static AskingAgain between(YearMonth month, int youngest, int olderThanOldest) {
        return new AskingAgain(
                month.plusYears(OWN_CONSENT - olderThanOldest).plusMonths(1).atDay(1),
                month.plusYears(OWN_CONSENT - youngest).plusMonths(1).atDay(1));
    }
}
