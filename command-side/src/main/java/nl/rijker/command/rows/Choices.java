package nl.rijker.command.rows;

import java.util.HashMap;
import java.util.Map;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Moment;
import org.jspecify.annotations.Nullable;

/** Closed lists as people write them, beside the codes themselves. */
final class Choices {
    private static final Map<String, AgeBand> AGES = new HashMap<>();
    private static final Map<String, Gender> GENDERS = new HashMap<>();
    private static final Map<String, Moment> MOMENTS = new HashMap<>();
    private static final Map<String, LegalBasis> BASES = new HashMap<>();
    private static final Map<String, EndReason> END_REASONS = new HashMap<>();

    static {
        for (AgeBand age : AgeBand.values()) {
            AGES.put(Column.plain(age.name()), age);
        }
        AGES.putAll(
                Map.of(
                        "onder12", AgeBand.UNDER_12,
                        "totenmet11", AgeBand.UNDER_12,
                        "1215", AgeBand.FROM_12_TO_15,
                        "12totenmet15", AgeBand.FROM_12_TO_15,
                        "1618", AgeBand.FROM_16_TO_18,
                        "16totenmet18", AgeBand.FROM_16_TO_18,
                        "1923", AgeBand.FROM_19_TO_23,
                        "19totenmet23", AgeBand.FROM_19_TO_23,
                        "24enouder", AgeBand.OVER_23,
                        "onbekend", AgeBand.UNKNOWN));
        for (Gender gender : Gender.values()) {
            GENDERS.put(Column.plain(gender.name()), gender);
        }
        GENDERS.putAll(
                Map.of(
                        "man", Gender.M,
                        "jongen", Gender.M,
                        "vrouw", Gender.V,
                        "meisje", Gender.V,
                        "anders", Gender.X,
                        "onbekend", Gender.UNKNOWN));
        for (LegalBasis basis : LegalBasis.values()) {
            BASES.put(Column.plain(basis.name()), basis);
        }
        BASES.putAll(
                Map.of(
                        "publieketaak", LegalBasis.PUBLIC_TASK,
                        "toestemming", LegalBasis.CONSENT,
                        "wettelijkeplicht", LegalBasis.LEGAL_DUTY,
                        "gerechtvaardigdbelang", LegalBasis.LEGITIMATE_INTEREST));
        for (EndReason reason : EndReason.values()) {
            END_REASONS.put(Column.plain(reason.name()), reason);
        }
        END_REASONS.putAll(
                Map.of(
                        "volgensplan", EndReason.ACCORDING_TO_PLAN,
                        "inoverleg", EndReason.BY_AGREEMENT,
                        "doorjongere", EndReason.BY_YOUNG_PERSON,
                        "dooraanbieder", EndReason.BY_PROVIDER,
                        "externeomstandigheden", EndReason.EXTERNAL_CIRCUMSTANCES,
                        "naaranderaanbieder", EndReason.TO_OTHER_PROVIDER,
                        "onbekend", EndReason.UNKNOWN));
        for (Moment moment : Moment.values()) {
            MOMENTS.put(Column.plain(moment.name()), moment);
        }
    }

    private Choices() {}

    /** What isn't filled in is not known. */
    static AgeBand age(Values values) {
        String text = values.find(Column.AGE_BAND);
        return text == null ? AgeBand.UNKNOWN : of(values, Column.AGE_BAND, text, AGES);
    }

    /** What isn't filled in is not known. */
    static Gender gender(Values values) {
        String text = values.find(Column.GENDER);
        return text == null ? Gender.UNKNOWN : of(values, Column.GENDER, text, GENDERS);
    }

    static LegalBasis legalBasis(Values values) {
        return of(values, Column.LEGAL_BASIS, values.text(Column.LEGAL_BASIS), BASES);
    }

    static EndReason endReason(Values values) {
        return of(values, Column.END_REASON, values.text(Column.END_REASON), END_REASONS);
    }

    static Moment moment(Values values) {
        return of(values, Column.MOMENT, values.text(Column.MOMENT), MOMENTS);
    }

    private static <T> T of(Values values, Column column, String text, Map<String, T> choices) {
        @Nullable T choice = choices.get(Column.plain(text));
        if (choice == null) {
            throw values.unfit(column, Flaw.NO_CHOICE);
        }
        return choice;
    }
}
