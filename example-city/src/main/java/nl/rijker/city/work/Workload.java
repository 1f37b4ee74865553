package nl.rijker.city.work;

import java.util.List;
import java.util.stream.Stream;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.place.Organisation;

/** How much the organisations have worked, against their staffing. */
public final class Workload {
    private static final class Minutes {
        private final Organisation organisation;
        private final long[] fixed = new long[Window.WEEKS];
        private long worked;

        private Minutes(Organisation organisation) {
            this.organisation = organisation;
        }

        private double perJob() {
            return worked / organisation.fullTimeJobs();
        }
    }

    private final List<Minutes> minutes = Organisation.ALL.stream().map(Minutes::new).toList();

    public Workload(Programme programme) {
        programme.guided().stream().flatMap(Workload::fixedSessions).forEach(this::add);
    }

    private static Stream<FixedSessions> fixedSessions(Offering offering) {
        return offering.interventions().stream().flatMap(FixedSessions::of);
    }

    private void add(FixedSessions sessions) {
        Minutes of = of(sessions.intervention().organisation());
        for (int number = 0; number < sessions.count(); number++) {
            of.fixed[Window.weekOf(sessions.day(number))] +=
                    sessions.delivery(number).workerMinutes();
        }
    }

    /** The fixed sessions of the week are held. */
    public void begin(int week) {
        minutes.forEach(one -> one.worked += one.fixed[week]);
    }

    public void add(Organisation organisation, int workerMinutes) {
        of(organisation).worked += workerMinutes;
    }

    /** Who has worked least for its staffing. */
    public Organisation leastBusy() {
        Minutes least = minutes.getFirst();
        for (Minutes one : minutes) {
            if (one.perJob() < least.perJob()) {
                least = one;
            }
        }
        return least.organisation;
    }

    private Minutes of(Organisation organisation) {
        return minutes.get(Organisation.ALL.indexOf(organisation));
    }
}
