package nl.rijker.city.truth;

import java.util.List;
import java.util.stream.Stream;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.place.SchoolWeeks;
import nl.rijker.city.planted.DropOut;
import nl.rijker.city.work.Offering;
import nl.rijker.city.work.Programme;
import nl.rijker.city.work.SchoolHours;

/**
 * What is true in one city, whatever its books say by chance, by lateness or by mistake.
 *
 * @param changes per scale, activity type and moment; persons are independent, there are no group
 *     effects
 */
public record Truth(
        List<String> marks,
        long seed,
        long events,
        TrueDropOut dropOut,
        List<TrueChange> changes,
        List<TrueSchoolWeek> schoolWeeks) {
    public Truth {
        marks = List.copyOf(marks);
        changes = List.copyOf(changes);
        schoolWeeks = List.copyOf(schoolWeeks);
    }

    public static Truth of(long seed, long events, Programme programme) {
        List<Offer> offered = programme.guided().stream().map(Offering::offer).distinct().toList();
        return new Truth(
                List.of("voorbeeldgegevens"),
                seed,
                events,
                TrueDropOut.of(DropOut.LOW_STARTERS_LEAVE),
                Offer.WITH_GUIDANCE.stream()
                        .filter(offered::contains)
                        .flatMap(TrueChange::of)
                        .toList(),
                programme.guided().stream()
                        .flatMap(Offering::schoolHours)
                        .flatMap(Truth::weeks)
                        .toList());
    }

    private static Stream<TrueSchoolWeek> weeks(SchoolHours hours) {
        return SchoolWeeks.ALL.stream()
                .map(
                        week ->
                                new TrueSchoolWeek(
                                        hours.school().code(),
                                        Window.date(Window.monday(week)),
                                        hours.minutes(week)));
    }
}
