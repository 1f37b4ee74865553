package nl.rijker.city.work;

import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.place.Organisation;
import nl.rijker.city.place.School;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.InterventionPlan;
import org.jspecify.annotations.Nullable;

/**
 * One intervention as it goes in the city.
 *
 * @param lastDay may lie after the window; then nobody ends it
 * @param timetable of its fixed sessions; absent where sessions come as they are needed
 */
public record Intervention(
        InterventionId id,
        long seed,
        Offer offer,
        Organisation organisation,
        AreaCode area,
        @Nullable School school,
        int firstDay,
        int lastDay,
        @Nullable Timetable timetable) {
    public static final FrameworkCode FRAMEWORK = new FrameworkCode("NIJ26");
    private static final long ID = 31;
    private static final int DAYS_PER_SESSION = 14;

    static Intervention of(Line line, int firstDay, int lastDay, @Nullable Timetable timetable) {
        long seed = Dice.seed(line.seed(), firstDay);
        return new Intervention(
                new InterventionId(new Dice(Dice.seed(seed, ID)).uuid()),
                seed,
                line.offer(),
                line.organisation(),
                line.areaOn(firstDay),
                line.school(),
                firstDay,
                lastDay,
                timetable);
    }

    InterventionPlan plan() {
        return plan(area, offer.minutes());
    }

    InterventionPlan plan(AreaCode place, int minutes) {
        int sessions = (lastDay - firstDay) / DAYS_PER_SESSION + 1;
        return new InterventionPlan(
                organisation.provider(),
                FRAMEWORK,
                offer.activityType(),
                offer.goal(),
                place,
                school == null ? null : school.code(),
                offer.form(),
                offer.targetGroup(),
                offer.preventionLevel(),
                Window.date(firstDay),
                Window.date(lastDay),
                sessions * minutes);
    }

    public Actor recorder(long factSeed) {
        return organisation.recorder(factSeed);
    }
}
