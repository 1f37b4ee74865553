package nl.rijker.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.FrameworkEvent.TaxonomyDefined;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.event.InstrumentEvent.ScaleLinked;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.Factor;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Pair;
import nl.rijker.contract.value.PreventionLevel;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.ScaleScore;
import nl.rijker.contract.value.Score;
import nl.rijker.contract.value.Scores;
import nl.rijker.contract.value.Scoring;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TargetGroup;
import nl.rijker.contract.value.TaxonomyCode;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.contract.value.WorkForm;
import nl.rijker.query.feed.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A city in which every kind of line occurs: eight factors with many pairs of one provider, BF10 on
 * two scales, BF9 with three pairs, BF3 with a scale that nobody filled in, BF8 without a scale.
 */
final class MeasuredCity {
    static final Municipality CITY = new Municipality("GM9999");
    static final ProviderId PROVIDER = new ProviderId("de-brug");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final int PAIRS = 43;
    static final int FEW = 3;

    private static final YearMonth MONTH = YearMonth.of(2026, 8);
    private static final Instant RECORDED_AT = Instant.parse("2026-09-30T21:59:30Z");
    private static final FrameworkCode PLAN = new FrameworkCode("NIJ26");
    private static final TaxonomyCode TEN = new TaxonomyCode("nji-2018");
    private static final InstrumentId OWN = new InstrumentId("tien-factoren.1");
    private static final InstrumentId ROSENBERG = new InstrumentId("rosenberg.1");
    private static final InterventionId INTERVENTION = new InterventionId("meidenwerk-noord");
    private static final Sealed SEALED = new Sealed("c2VhbGVk");
    private static final List<String> NAMES =
            List.of(
                    "Sociale binding",
                    "Kansen voor betrokkenheid",
                    "Pro sociale normen",
                    "Erkenning en waardering voor positief gedrag",
                    "Steun van belangrijke volwassenen en voorzieningen in de omgeving",
                    "Constructieve vrijetijdsbesteding",
                    "Competenties",
                    "Cognitieve vaardigheden",
                    "Schoolmotivatie",
                    "Positieve identiteit");

    private final List<Event> events = new ArrayList<>();

    private MeasuredCity() {}

    static List<Recorded> log() {
        MeasuredCity city = new MeasuredCity();
        city.define();
        for (int person = 0; person < PAIRS; person++) {
            city.begin(person);
            city.measure(person, Moment.T1);
            if (person % 3 == 0) {
                city.measure(person, Moment.T2);
            }
        }
        return IntStream.range(0, city.events.size())
                .mapToObj(index -> new Recorded(index + 1L, RECORDED_AT, city.events.get(index)))
                .toList();
    }

    private void define() {
        List<Factor> factors = new ArrayList<>();
        for (int number = 1; number <= NAMES.size(); number++) {
            factors.add(factor("BF" + number, NAMES.get(number - 1), null));
        }
        factors.add(5, factor("BF5.p", "Steun van ouders en verzorgers", "BF5"));
        events.add(
                new TaxonomyDefined(
                        CITY, PLAN, TEN, "Tien beschermende factoren", "001:1466", factors));
        List<Integer> own = List.of(1, 2, 3, 4, 5, 6, 7, 9, 10);
        events.add(
                new InstrumentDefined(
                        CITY,
                        OWN,
                        "Tien-factorenlijst",
                        false,
                        "EUPL-1.2",
                        List.of(),
                        own.stream()
                                .map(number -> scale("BF" + number, NAMES.get(number - 1), 3, 15))
                                .toList()));
        events.add(
                new InstrumentDefined(
                        CITY,
                        ROSENBERG,
                        "Rosenberg-schaal voor zelfwaardering",
                        true,
                        "vrij",
                        List.of(),
                        List.of(scale("ZELFWAARDERING", "Zelfwaardering", 0, 30))));
        own.forEach(number -> link(OWN, "BF" + number, "BF" + number, Evidence.W));
        link(ROSENBERG, "ZELFWAARDERING", "BF10", Evidence.I);
        events.add(new InterventionPlanned(CITY, INTERVENTION, plan()));
    }

    private static Factor factor(String code, String name, @Nullable String parent) {
        return new Factor(
                new FactorCode(code),
                name,
                List.of(),
                parent == null ? null : new FactorCode(parent),
                "Wat " + name + " is.",
                true,
                "001:1477");
    }

    private static Scale scale(String code, String name, long lowest, long highest) {
        return new Scale(
                new ScaleCode(code),
                name,
                Direction.HIGHER_IS_BETTER,
                Scoring.GIVEN,
                List.of(),
                Score.of(lowest),
                Score.of(highest),
                null);
    }

    private void link(InstrumentId instrument, String scale, String factor, Evidence evidence) {
        events.add(
                new ScaleLinked(
                        CITY,
                        instrument,
                        new ScaleCode(scale),
                        TEN,
                        new FactorCode(factor),
                        evidence));
    }

    private static InterventionPlan plan() {
        return new InterventionPlan(
                PROVIDER,
                PLAN,
                new ActivityTypeCode("ACT-112"),
                new GoalCode("1.6"),
                new AreaCode("noord"),
                null,
                WorkForm.GROUP,
                TargetGroup.GIRLS,
                PreventionLevel.SELECTIVE,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                1200);
    }

    private void begin(int person) {
        List<Pair> own = own(person, Moment.T1);
        List<Pair> rosenberg = rosenberg(person, Moment.T1);
        events.add(measurement(person, OWN, Moment.T0, levels(own, Pair::before), List.of()));
        events.add(
                measurement(
                        person, ROSENBERG, Moment.T0, levels(rosenberg, Pair::before), List.of()));
    }

    private void measure(int person, Moment moment) {
        List<Pair> own = own(person, moment);
        List<Pair> rosenberg = rosenberg(person, moment);
        events.add(measurement(person, OWN, moment, levels(own, Pair::after), own));
        events.add(
                measurement(person, ROSENBERG, moment, levels(rosenberg, Pair::after), rosenberg));
    }

    private static List<Pair> own(int person, Moment moment) {
        List<Pair> own = new ArrayList<>();
        for (int number : List.of(1, 2, 4, 5, 6, 7, 10)) {
            int change = (person * 3 + number * 5) % 7 - 3 + (person % (number + 1) == 0 ? 1 : 0);
            own.add(pair("BF" + number, moment, 9, 9 + change));
        }
        if (person < FEW) {
            own.add(pair("BF9", moment, 8, 8 + person));
        }
        return own;
    }

    private static List<Pair> rosenberg(int person, Moment moment) {
        int change = (person * 5) % 13 - 4;
        return List.of(pair("ZELFWAARDERING", moment, 15, 15 + change));
    }

    private static List<ScaleScore> levels(List<Pair> pairs, Function<Pair, Score> score) {
        return pairs.stream()
                .map(
                        pair ->
                                new ScaleScore(
                                        pair.scale(), score.apply(pair), pair.direction(), null))
                .toList();
    }

    private static Pair pair(String scale, Moment later, long before, long after) {
        return new Pair(
                new ScaleCode(scale),
                later,
                MONTH,
                Score.of(before),
                Score.of(after),
                Direction.HIGHER_IS_BETTER,
                null);
    }

    private static MeasurementRecorded measurement(
            int person,
            InstrumentId instrument,
            Moment moment,
            List<ScaleScore> levels,
            List<Pair> pairs) {
        return new MeasurementRecorded(
                CITY,
                new TrajectoryId("trajectory-" + person),
                new SubjectId("subject-" + person),
                INTERVENTION,
                instrument,
                moment,
                new Scores(MONTH, levels),
                pairs,
                SEALED,
                null,
                null,
                null);
    }
}
