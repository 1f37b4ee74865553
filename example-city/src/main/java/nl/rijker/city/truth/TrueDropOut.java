package nl.rijker.city.truth;

import nl.rijker.city.planted.DropOut;
import nl.rijker.contract.value.Moment;

/**
 * The mechanism by which young people leave: the logit of being there is the given constant plus
 * the slope times what all scales of a person share at T0 (standard normal).
 *
 * @param untilFirst constant for T1
 * @param untilSecond constant for T2, among those who were there at T1
 * @param thereAtFirst expected share of all starters
 * @param thereAtSecond expected share of all starters
 */
public record TrueDropOut(
        String mechanism,
        double slope,
        double untilFirst,
        double untilSecond,
        double thereAtFirst,
        double thereAtSecond) {

    static TrueDropOut of(DropOut dropOut) {
        return new TrueDropOut(
                dropOut.name(),
                dropOut.slope(),
                dropOut.untilFirst(),
                dropOut.untilSecond(),
                Digits.twelve(dropOut.expectedShare(Moment.T1)),
                Digits.twelve(dropOut.expectedShare(Moment.T2)));
    }
}
