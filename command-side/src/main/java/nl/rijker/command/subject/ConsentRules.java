package nl.rijker.command.subject;

import nl.rijker.command.platform.AskingAgain;
import nl.rijker.command.platform.ClientNumberForm;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.subject.ClientCommand.RecordConsent;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.Purpose;

/**
 * Who may agree, by age. Below 16 a representative agrees in place of the young person (UAVG,
 * article 5, paragraph 1), except for help and advice that is offered to a minor directly and free
 * of charge (paragraph 5): youth work itself. From 16 on young persons agree for themselves.
 */
final class ConsentRules {
    private static final int OLDEST = 30;

    private ConsentRules() {}

    static void check(RecordConsent consent) {
        ClientNumberForm.check(consent.clientNumber());
        if (consent.ageBand() == AgeBand.UNKNOWN) {
            throw new Refused(new Refusal.ConsentNeedsAge());
        }
        mustFitTheAge(consent);
        boolean under16 = AskingAgain.isUnder16(consent.ageBand());
        if (under16
                && consent.givenBy() == GivenBy.YOUNG_PERSON
                && consent.purpose() != Purpose.DELIVERY) {
            throw new Refused(new Refusal.ConsentNeedsRepresentative(consent.purpose()));
        }
        if (!under16 && consent.givenBy() == GivenBy.REPRESENTATIVE) {
            throw new Refused(new Refusal.ConsentNeedsYoungPerson(consent.purpose()));
        }
    }

    /** The birthday may still come in the year of the consent. */
    private static void mustFitTheAge(RecordConsent consent) {
        Integer birthYear = consent.birthYear();
        if (birthYear == null) {
            return;
        }
        int year = consent.givenOn().getYear();
        int first = year - oldest(consent.ageBand()) - 1;
        int last = year - youngest(consent.ageBand());
        if (birthYear < first || birthYear > last) {
            throw new Refused(new Refusal.BirthYearUnfit(birthYear, first, last));
        }
    }

    private static int youngest(AgeBand band) {
        return switch (band) {
            case UNDER_12, UNKNOWN -> 0;
            case FROM_12_TO_15 -> 12;
            case FROM_16_TO_18 -> 16;
            case FROM_19_TO_23 -> 19;
            case OVER_23 -> 24;
        };
    }

    private static int oldest(AgeBand band) {
        return switch (band) {
            case UNDER_12 -> 11;
            case FROM_12_TO_15 -> 15;
            case FROM_16_TO_18 -> 18;
            case FROM_19_TO_23 -> 23;
            case OVER_23, UNKNOWN -> OLDEST;
        };
    }
}
