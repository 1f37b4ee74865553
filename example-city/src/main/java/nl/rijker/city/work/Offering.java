package nl.rijker.city.work;

import java.util.List;
import java.util.stream.Stream;
import nl.rijker.city.agenda.Agenda;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.place.Organisation;

/** A line of work with its interventions over the years, in order. */
public record Offering(Line line, List<Intervention> interventions) {
    private static final List<Integer> AFTER_SUMMER =
            List.of(Window.day(2023, 8, 28), Window.day(2024, 8, 26), Window.day(2025, 8, 25));
    private static final List<Integer> IN_AUGUST =
            List.of(Window.day(2023, 8, 7), Window.day(2024, 8, 5), Window.day(2025, 8, 4));

    /** So that who begins in the last week of a year can be followed for a year. */
    private static final int GUIDANCE_DAYS = 791;

    private static final int COUNT_DAYS = 390;
    private static final int STAGGER_WEEKS = 4;
    private static final int SETTLED_AFTER = 7;

    static Offering withGuidance(Line line) {
        Dice dice = new Dice(Dice.seed(line.seed(), 1));
        int stagger = 7 * dice.below(STAGGER_WEEKS);
        int weekday = dice.below(5);
        return new Offering(
                line,
                AFTER_SUMMER.stream()
                        .map(
                                monday -> {
                                    int first = monday + stagger;
                                    int last = first + GUIDANCE_DAYS;
                                    return Intervention.of(
                                            line,
                                            first,
                                            last,
                                            new Timetable.Rhythm(
                                                    first + SETTLED_AFTER + weekday,
                                                    line.offer().guided().weeksBetween(),
                                                    last));
                                })
                        .toList());
    }

    /** One intervention for all years. */
    static Offering atSchool(Line line, int sessionsPerWeek) {
        return new Offering(
                line,
                List.of(
                        Intervention.of(
                                line,
                                AFTER_SUMMER.getFirst(),
                                Window.day(2027, 7, 31),
                                new Timetable.Lessons(
                                        sessionsPerWeek, line.offer().guided().weeksBetween()))));
    }

    static Offering withoutGuidance(Line line) {
        return new Offering(
                line,
                IN_AUGUST.stream()
                        .map(first -> Intervention.of(line, first, first + COUNT_DAYS, null))
                        .toList());
    }

    public Offer offer() {
        return line.offer();
    }

    public Organisation organisation() {
        return line.organisation();
    }

    public Stream<SchoolHours> schoolHours() {
        return interventions.stream()
                .filter(intervention -> intervention.school() != null)
                .map(SchoolHours::of);
    }

    /** The newest intervention that has settled by this day. */
    public Intervention runningOn(int day) {
        Intervention running = interventions.getFirst();
        for (Intervention intervention : interventions) {
            if (intervention.firstDay() + SETTLED_AFTER <= day) {
                running = intervention;
            }
        }
        return running;
    }

    void begin(Agenda agenda) {
        interventions.forEach(intervention -> InterventionLife.begin(intervention, agenda));
    }

    int entries() {
        return interventions.stream().mapToInt(InterventionLife::entries).sum();
    }
}
