package nl.rijker.city.youth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.place.Organisation;
import nl.rijker.contract.value.ProviderId;

/**
 * The client numbers that organisations give out. Some young people come back for another
 * trajectory; each organisation remembers its latest clients for that.
 */
public final class Clients {
    private static final int FIRST_NUMBER = 104_233;
    private static final int REMEMBERED = 64;
    private static final double RETURNING_SHARE = 0.08;

    private final Map<ProviderId, List<YoungPerson>> latest = new HashMap<>();
    private int given;

    YoungPerson next(Organisation organisation, Offer offer, int day, Dice dice) {
        List<YoungPerson> known =
                latest.computeIfAbsent(organisation.provider(), _ -> new ArrayList<>());
        if (!known.isEmpty() && dice.chance(RETURNING_SHARE)) {
            YoungPerson returning = dice.one(known);
            if (returning.fits(offer, day)) {
                return returning;
            }
        }
        YoungPerson arriving = YoungPerson.fitting(offer, day, "C-" + (FIRST_NUMBER + given), dice);
        if (known.size() < REMEMBERED) {
            known.add(arriving);
        } else {
            known.set(given % REMEMBERED, arriving);
        }
        given++;
        return arriving;
    }
}
