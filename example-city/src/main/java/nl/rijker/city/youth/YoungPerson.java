package nl.rijker.city.youth;

import java.util.List;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.offer.Guidance;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.place.School;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.TargetGroup;
import org.jspecify.annotations.Nullable;

/** Who a provider knows under a client number. */
record YoungPerson(String clientNumber, Gender gender, int birthYear, @Nullable String school) {
    private static final int LEAVES_SCHOOL_AT = 18;
    private static final int STARTS_SCHOOL_AT = 12;
    private static final List<Gender> GENDERS =
            List.of(
                    Gender.M,
                    Gender.M,
                    Gender.M,
                    Gender.M,
                    Gender.M,
                    Gender.M,
                    Gender.V,
                    Gender.V,
                    Gender.V,
                    Gender.V,
                    Gender.V,
                    Gender.V,
                    Gender.V,
                    Gender.X,
                    Gender.UNKNOWN);

    static YoungPerson fitting(Offer offer, int day, String clientNumber, Dice dice) {
        Guidance guidance = offer.guided();
        int age = dice.between(guidance.youngest(), guidance.oldest());
        Gender gender = offer.targetGroup() == TargetGroup.GIRLS ? Gender.V : dice.one(GENDERS);
        boolean atSchool = age >= STARTS_SCHOOL_AT && age <= LEAVES_SCHOOL_AT;
        return new YoungPerson(
                clientNumber,
                gender,
                Window.date(day).getYear() - age,
                atSchool ? dice.one(School.ALL).code().value() : null);
    }

    boolean fits(Offer offer, int day) {
        Guidance guidance = offer.guided();
        int age = age(day);
        return age >= guidance.youngest()
                && age <= guidance.oldest()
                && (offer.targetGroup() != TargetGroup.GIRLS || gender == Gender.V);
    }

    AgeBand ageBand(int day) {
        int age = age(day);
        if (age < 12) {
            return AgeBand.UNDER_12;
        }
        if (age < 16) {
            return AgeBand.FROM_12_TO_15;
        }
        if (age < 19) {
            return AgeBand.FROM_16_TO_18;
        }
        return age < 24 ? AgeBand.FROM_19_TO_23 : AgeBand.OVER_23;
    }

    private int age(int day) {
        return Window.date(day).getYear() - birthYear;
    }
}
