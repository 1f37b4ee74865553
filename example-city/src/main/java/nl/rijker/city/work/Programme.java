package nl.rijker.city.work;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.city.agenda.Agenda;
import nl.rijker.city.agenda.Choice;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.place.Areas;
import nl.rijker.city.place.Organisation;
import nl.rijker.city.place.School;

/** All lines of work of the city. */
public final class Programme {
    private static final long GUIDANCE = 1_000_000_000L;
    private static final long SCHOOL = 2_000_000_000L;
    private static final long COUNTS = 3_000_000_000L;

    private final long seed;
    private final Volume volume;
    private final List<Offering> guided = new ArrayList<>();
    private final List<Offering> counted = new ArrayList<>();

    public Programme(long seed, Volume volume) {
        this.seed = seed;
        this.volume = volume;
        addGuidance();
        addSchools();
        addCounts();
    }

    /** Lines in which young people are followed. */
    public List<Offering> guided() {
        return guided;
    }

    /** Lines in which only counts are kept. */
    public List<Offering> counted() {
        return counted;
    }

    public void begin(Agenda agenda) {
        guided.forEach(offering -> offering.begin(agenda));
        counted.forEach(offering -> offering.begin(agenda));
    }

    /** How many entries all interventions and their fixed sessions will make. */
    public long entries() {
        return guided.stream().mapToLong(Offering::entries).sum()
                + counted.stream().mapToLong(Offering::entries).sum();
    }

    /** Every offer once, as far as the city is large enough; then by their shares. */
    private void addGuidance() {
        List<Offer> offers =
                Offer.WITH_GUIDANCE.stream().filter(offer -> !offer.isAtSchool()).toList();
        Choice<Offer> byShare = new Choice<>(offers, offer -> offer.guided().share());
        for (int number = 0; number < volume.linesWithGuidance(); number++) {
            long lineSeed = Dice.seed(seed, GUIDANCE + number);
            Offer offer =
                    number < offers.size()
                            ? offers.get(number)
                            : byShare.at(new Dice(lineSeed).fraction());
            Dice dice = new Dice(Dice.seed(lineSeed, 0));
            guided.add(
                    Offering.withGuidance(
                            new Line(
                                    lineSeed,
                                    offer,
                                    Organisation.of(dice.one(offer.organisations())),
                                    dice.one(Areas.WORKPLACES),
                                    null)));
        }
    }

    private void addSchools() {
        Offer offer =
                Offer.WITH_GUIDANCE.stream().filter(Offer::isAtSchool).findFirst().orElseThrow();
        for (int number = 0; number < volume.schools(School.ALL.size()); number++) {
            Line line =
                    new Line(
                            Dice.seed(seed, SCHOOL + number),
                            offer,
                            Organisation.of(offer.organisations().getFirst()),
                            Areas.BUURTEN.get(5 * number),
                            School.ALL.get(number));
            guided.add(Offering.atSchool(line, volume.sessionsPerLessonWeek()));
        }
    }

    /**
     * Every organisation has a line; the others follow the staffing. The first is in the wijk that
     * will be split.
     */
    private void addCounts() {
        List<Organisation> organisations = Organisation.ALL;
        Choice<Organisation> byStaffing = new Choice<>(organisations, Organisation::fullTimeJobs);
        for (int number = 0; number < volume.linesWithoutGuidance(organisations.size()); number++) {
            long lineSeed = Dice.seed(seed, COUNTS + number);
            Dice dice = new Dice(Dice.seed(lineSeed, 0));
            Organisation organisation =
                    number < organisations.size()
                            ? organisations.get(number)
                            : byStaffing.at(dice.fraction());
            counted.add(
                    Offering.withoutGuidance(
                            new Line(
                                    lineSeed,
                                    dice.one(Offer.withoutGuidance(organisation)),
                                    organisation,
                                    number == 0 ? Areas.SPLIT_WIJK : dice.one(Areas.WORKPLACES),
                                    null)));
        }
    }
}
