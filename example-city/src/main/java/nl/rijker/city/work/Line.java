package nl.rijker.city.work;

import nl.rijker.city.agenda.Dice;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.place.Areas;
import nl.rijker.city.place.Organisation;
import nl.rijker.city.place.School;
import nl.rijker.contract.value.AreaCode;
import org.jspecify.annotations.Nullable;

/** Work of one organisation in one place that goes on, intervention after intervention. */
record Line(
        long seed, Offer offer, Organisation organisation, AreaCode area, @Nullable School school) {

    /** A wijk that has been split takes no new work; one of its parts does. */
    AreaCode areaOn(int day) {
        if (!area.equals(Areas.SPLIT_WIJK) || day < Areas.SPLIT_DAY) {
            return area;
        }
        return Areas.SPLIT_PARTS.get(new Dice(seed).below(Areas.SPLIT_PARTS.size()));
    }
}
