package nl.rijker.city.work;

import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.offer.Offer;
import nl.rijker.contract.value.Delivery;

/** What a session of an offer usually looks like, give or take. */
final class UsualDelivery {
    private static final int QUARTER = 15;

    private UsualDelivery() {}

    static Delivery of(Offer offer, int day, Dice dice) {
        int minutes = StrictMath.max(QUARTER, offer.minutes() + QUARTER * (dice.below(5) - 2));
        int preparation = QUARTER * dice.below(2);
        return new Delivery(
                Window.date(day),
                minutes,
                offer.workers() * (minutes + preparation),
                dice.between(offer.visits() / 2, offer.visits() + (offer.visits() + 1) / 2));
    }
}
