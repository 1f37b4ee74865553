package nl.rijker.command.retention;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.DiskCleaning;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.Request;
import nl.rijker.command.platform.SubjectTrajectory;
import nl.rijker.command.platform.SubjectTrajectoryTable;
import nl.rijker.command.retention.RetentionReport.ProviderMonth;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.InterventionId;
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
 * begins when the month of the last fact ends.
 */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
public final class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final UserId RULE = new UserId("bewaartermijn");

    private record Due(SubjectId subject, ProviderMonth last) {}

    private final RetentionSettings settings;
    private final Reading reading;
    private final SubjectTrajectoryTable trajectories;
    private final References references;
    private final CommandDesk desk;
    private final DiskCleaning cleaning;
    private final Clock clock;

    Retention(
            RetentionSettings settings,
            Reading reading,
            SubjectTrajectoryTable trajectories,
            References references,
            CommandDesk desk,
            DiskCleaning cleaning,
            Clock clock) {
        this.settings = settings;
        this.reading = reading;
        this.trajectories = trajectories;
        this.references = references;
        this.desk = desk;
        this.cleaning = cleaning;
        this.clock = clock;
    }

    /** What a run would find and erase. */
    public RetentionReport dryRun(Municipality municipality) {
        return report(municipality, due(municipality), 0);
    }

    /** Erases, and cleans the disk also of what was erased on request. */
    public RetentionReport run(Municipality municipality) {
        List<Due> due = due(municipality);
        int erased = 0;
        for (Due one : due) {
            erased += erase(municipality, one.subject());
        }
        cleaning.clean();
        log.info("event=retention-applied due={} erased={}", due.size(), erased);
        return report(municipality, due, erased);
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

    /** Records of one person that were joined go together, when the last of them is due. */
    private List<Due> due(Municipality municipality) {
        YearMonth now = YearMonth.from(clock.instant().atZone(AMSTERDAM));
        return reading.in(
                municipality,
                () ->
                        trajectories
                                .quietSince(municipality, now.minusMonths(settings.shortest() + 1L))
                                .stream()
                                .map(SubjectTrajectory::subject)
                                .map(one -> references.subjects().person(municipality, one))
                                .distinct()
                                .map(person -> all(municipality, person))
                                .filter(all -> isOver(municipality, all, now))
                                .map(Retention::due)
                                .toList());
    }

    private List<SubjectTrajectory> all(Municipality municipality, SubjectId person) {
        return references.subjects().everyRecordOf(municipality, person).stream()
                .flatMap(record -> trajectories.of(municipality, record).stream())
                .toList();
    }

    private boolean isOver(Municipality municipality, List<SubjectTrajectory> all, YearMonth now) {
        return all.stream()
                .allMatch(
                        one ->
                                one.lastMonth()
                                        .plusMonths(months(municipality, one.intervention()))
                                        .isBefore(now));
    }

    private int months(Municipality municipality, InterventionId id) {
        return references
                .intervention(municipality, id)
                .map(intervention -> intervention.plan().activityType().value())
                .map(code -> settings.activityTypes().getOrDefault(code, settings.months()))
                .orElse(settings.months());
    }

    private static Due due(List<SubjectTrajectory> all) {
        SubjectTrajectory last =
                all.stream().max(Comparator.comparing(SubjectTrajectory::lastMonth)).orElseThrow();
        return new Due(last.subject(), new ProviderMonth(last.provider(), last.lastMonth()));
    }

    private RetentionReport report(Municipality municipality, List<Due> due, int erased) {
        Collection<SubjectId> subjects = due.stream().map(Due::subject).toList();
        return reading.in(
                municipality,
                () ->
                        new RetentionReport(
                                due.stream()
                                        .collect(groupingBy(Due::last, TreeMap::new, counting())),
                                erased,
                                trajectories.unique(municipality, subjects),
                                trajectories.erased(municipality),
                                trajectories.erasedAndUnique(municipality)));
    }
}
