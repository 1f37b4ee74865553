package nl.rijker.city.work;

import nl.rijker.city.agenda.Asked;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Facts;
import nl.rijker.city.agenda.Fate;
import nl.rijker.contract.value.Delivery;

/** A session that is held as it is needed, such as an evening on the street. */
public record ExtraSession(Intervention intervention, long seed, Delivery delivery, Fate fate)
        implements Facts {
    private static final long DELIVERY = 45;

    public static ExtraSession on(int day, Offering offering, long seed, Fate fate) {
        Dice dice = new Dice(Dice.seed(seed, DELIVERY));
        return new ExtraSession(
                offering.runningOn(day), seed, UsualDelivery.of(offering.offer(), day, dice), fate);
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public int day(int number) {
        return (int) delivery.heldOn().toEpochDay();
    }

    @Override
    public long seed(int number) {
        return seed;
    }

    @Override
    public Fate fate(int number) {
        return fate;
    }

    @Override
    public Asked asked(int number, Fate ordained, int step) {
        return new Delivered(intervention, seed, delivery).asked(ordained, step);
    }
}
