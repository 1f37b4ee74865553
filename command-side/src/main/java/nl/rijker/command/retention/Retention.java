package nl.rijker.command.retention;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.DiskCleaning;
import nl.rijker.command.platform.OldReadTable;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.platform.Request;
import nl.rijker.command.platform.SubjectTrajectoryTable;
import nl.rijker.command.retention.DuePersons.Due;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Erases whose period is over. Months are clear, so nothing is opened to find out: the period
 * begins when the month of the last fact ends. The access log has a period of its own.
 */
@Component
@EnableConfigurationProperties(AccessLogSettings.class)
public final class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final UserId RULE = new UserId("bewaartermijn");

    private final AccessLogSettings accessLog;
    private final Reading reading;
    private final DuePersons duePersons;
    private final RetentionPeriods periods;
    private final SubjectTrajectoryTable trajectories;
    private final OldReadTable oldReads;
    private final CommandDesk desk;
    private final DiskCleaning cleaning;
    private final Clock clock;

    Retention(
            AccessLogSettings accessLog,
            Reading reading,
            DuePersons duePersons,
            RetentionPeriods periods,
            SubjectTrajectoryTable trajectories,
            OldReadTable oldReads,
            CommandDesk desk,
            DiskCleaning cleaning,
            Clock clock) {
        this.accessLog = accessLog;
        this.reading = reading;
        this.duePersons = duePersons;
        this.periods = periods;
        this.trajectories = trajectories;
        this.oldReads = oldReads;
        this.desk = desk;
        this.cleaning = cleaning;
        this.clock = clock;
    }

    /** What a run would find and erase. */
    public RetentionReport dryRun(Municipality municipality) {
        return report(
                municipality, due(municipality), 0, oldReads.count(municipality, keptSince()));
    }

    /** Erases, and cleans the disk also of what was erased on request. */
    public RetentionReport run(Municipality municipality) {
        List<Due> due = due(municipality);
        int erased = 0;
        for (Due one : due) {
            erased += erase(municipality, one.subject());
        }
        cleaning.clean();
        long reads = oldReads.remove(municipality, keptSince());
        log.info(
                "event=retention-applied due={} erased={} old-reads={}", due.size(), erased, reads);
        return report(municipality, due, erased, reads);
    }

    private int erase(Municipality municipality, SubjectId subject) {
        Request request =
                new Request(
                        "retention-" + subject,
                        new Actor(RULE, Role.ADMINISTRATOR, municipality, null),
                        new EraseSubject(subject, ErasureGround.RETENTION),
                        null,
                        subject.value(),
                        null);
        Outcome outcome = desk.submit(municipality, List.of(request)).getFirst();
        if (outcome instanceof Outcome.NotRecorded(Throwable cause)) {
            log.warn("event=retention-refused subject={} cause={}", subject, cause.getMessage());
            return 0;
        }
        return 1;
    }

    private List<Due> due(Municipality municipality) {
        return reading.in(municipality, () -> duePersons.in(municipality, periods.now()));
    }

    private Instant keptSince() {
        return clock.instant().atZone(AMSTERDAM).minusYears(accessLog.years()).toInstant();
    }

    private RetentionReport report(
            Municipality municipality, List<Due> due, int erased, long reads) {
        Collection<SubjectId> subjects = due.stream().map(Due::subject).toList();
        return reading.in(
                municipality,
                () ->
                        new RetentionReport(
                                due.stream()
                                        .collect(groupingBy(Due::last, TreeMap::new, counting())),
                                erased,
                                (int) due.stream().filter(one -> !one.inTrajectory()).count(),
                                trajectories.unique(municipality, subjects),
                                trajectories.erased(municipality),
                                trajectories.erasedAndUnique(municipality),
                                reads));
    }
}
