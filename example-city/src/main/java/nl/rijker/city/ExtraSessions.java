package nl.rijker.city;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rijker.city.agenda.Agenda;
import nl.rijker.city.agenda.Course;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Fate;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.place.Organisation;
import nl.rijker.city.work.ExtraSession;
import nl.rijker.city.work.Offering;
import nl.rijker.city.work.Programme;
import nl.rijker.city.work.Workload;
import nl.rijker.contract.value.ProviderId;

/**
 * Sessions without a timetable. They take what the young people leave over, week by week, and in
 * the last week exactly the rest: that is how a city makes the wanted number of entries to the last
 * one. Each is held by the organisation that has worked least for its staffing.
 */
final class ExtraSessions {
    private static final Season SEASON = Season.from(2, 0.6);
    private static final long SESSION = 5_000_000_000L;
    private static final int WORKDAYS = 5;

    private final long seed;
    private final Map<ProviderId, List<Offering>> lines;
    private final Workload workload;
    private long held;

    ExtraSessions(long seed, Programme programme) {
        this.seed = seed;
        this.lines =
                Organisation.ALL.stream()
                        .map(Organisation::provider)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(),
                                        provider -> lines(programme, provider)));
        this.workload = new Workload(programme);
    }

    private static List<Offering> lines(Programme programme, ProviderId provider) {
        return programme.counted().stream()
                .filter(offering -> offering.organisation().provider().equals(provider))
                .toList();
    }

    /**
     * @param expectedAhead entries of young people who will start in later weeks
     */
    void plan(int week, Agenda agenda, Budget budget, double expectedAhead) {
        workload.begin(week);
        long until =
                week == Window.WEEKS - 1 ? 0 : budget.left() - part(week, budget, expectedAhead);
        while (budget.left() > until) {
            ExtraSession session = next(week, budget);
            budget.reserve(session.entries());
            workload.add(session.intervention().organisation(), session.delivery().workerMinutes());
            Course.follow(session, agenda);
        }
    }

    private static long part(int week, Budget budget, double expectedAhead) {
        double free = StrictMath.max(0, budget.left() - expectedAhead);
        return (long) (SEASON.shareOfRest(week) * free);
    }

    private ExtraSession next(int week, Budget budget) {
        long sessionSeed = Dice.seed(seed, SESSION + held++);
        Dice dice = new Dice(sessionSeed);
        int day = Window.monday(week) + dice.below(WORKDAYS);
        List<Offering> candidates = lines.get(workload.leastBusy().provider());
        Fate fate = Fate.of(sessionSeed);
        return ExtraSession.on(
                day,
                dice.one(Objects.requireNonNull(candidates, "lines")),
                sessionSeed,
                budget.affords(fate.entries()) ? fate : Fate.RECORDED);
    }
}
