package nl.rijker.command.framework;

import java.util.Locale;
import nl.rijker.command.platform.Refusal;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.TaxonomyCode;

/** What a framework consists of: no two elements of one framework are equal. */
record Element(Kind kind, String code) {
    enum Kind {
        TAXONOMY,
        FACTOR,
        COMPARISON,
        GOAL,
        NORM,
        BUDGET_LINE,
        AMOUNT,
        BASELINE,
        ACTIVITY_TYPE,
        LINK;

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Element of(FactorCode code) {
        return new Element(Kind.FACTOR, code.value());
    }

    static Element of(TaxonomyCode taxonomy, FactorCode code) {
        return new Element(Kind.FACTOR, taxonomy + "/" + code);
    }

    static Element of(GoalCode code) {
        return new Element(Kind.GOAL, code.value());
    }

    static Element of(ActivityTypeCode code) {
        return new Element(Kind.ACTIVITY_TYPE, code.value());
    }

    /** Factors and goals may bear the same code, so a link says which it names. */
    static Element link(ActivityTypeCode from, Element to) {
        return new Element(Kind.LINK, from + " " + to.kind().label() + " " + to.code());
    }

    Refusal alreadyThere() {
        return new Refusal.AlreadyExists(kind.label(), code);
    }

    Refusal unknown() {
        return switch (kind) {
            case FACTOR -> new Refusal.FactorUnknown(code);
            case GOAL -> new Refusal.GoalUnknown(code);
            case ACTIVITY_TYPE -> new Refusal.ActivityTypeUnknown(new ActivityTypeCode(code));
            case TAXONOMY, COMPARISON, NORM, BUDGET_LINE, AMOUNT, BASELINE, LINK ->
                    new Refusal.DoesNotExist(kind.label(), code);
        };
    }
}
