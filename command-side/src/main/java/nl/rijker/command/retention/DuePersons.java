package nl.rijker.command.retention;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.command.platform.QuietSubjectTable;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.SubjectTrajectory;
import nl.rijker.command.platform.SubjectTrajectoryTable;
import nl.rijker.command.retention.RetentionReport.ProviderMonth;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Whose period is over, by clear months only. Records of one person that were joined go together,
 * when the last of them is due. Who was named and never had a trajectory falls under the general
 * period, from the last consent or objection on, else from the month in which they were named.
 */
@Component
final class DuePersons {
    /**
     * @param subject of the newest fact; an erasure takes every record of the person
     * @param inTrajectory whether there ever was a trajectory
     */
    record Due(SubjectId subject, ProviderMonth last, boolean inTrajectory) {}

    private record Fact(
            SubjectId subject,
            ProviderId provider,
            YearMonth month,
            int period,
            boolean inTrajectory) {}

    private final RetentionSettings settings;
    private final RetentionPeriods periods;
    private final QuietSubjectTable quiet;
    private final SubjectTrajectoryTable trajectories;
    private final References references;

    DuePersons(
            RetentionSettings settings,
            RetentionPeriods periods,
            QuietSubjectTable quiet,
            SubjectTrajectoryTable trajectories,
            References references) {
        this.settings = settings;
        this.periods = periods;
        this.quiet = quiet;
        this.trajectories = trajectories;
        this.references = references;
    }

    /** The caller holds the transaction. */
    List<Due> in(Municipality municipality, YearMonth now) {
        return quiet.quietSince(municipality, now.minusMonths(settings.shortest() + 1L)).stream()
                .map(one -> references.subjects().person(municipality, one))
                .distinct()
                .map(person -> facts(municipality, person))
                .filter(facts -> isOver(facts, now))
                .map(DuePersons::due)
                .toList();
    }

    private List<Fact> facts(Municipality municipality, SubjectId person) {
        return references.subjects().everyRecordOf(municipality, person).stream()
                .flatMap(record -> factsOf(municipality, record))
                .toList();
    }

    private Stream<Fact> factsOf(Municipality municipality, SubjectId record) {
        return Stream.concat(
                trajectories.of(municipality, record).stream().map(one -> fact(municipality, one)),
                quiet.outsideTrajectories(municipality, record).stream()
                        .map(
                                one ->
                                        new Fact(
                                                record,
                                                one.provider(),
                                                one.month(),
                                                settings.months(),
                                                false)));
    }

    private Fact fact(Municipality municipality, SubjectTrajectory one) {
        return new Fact(
                one.subject(),
                one.provider(),
                one.lastMonth(),
                periods.months(municipality, one.intervention()),
                true);
    }

    private static boolean isOver(List<Fact> facts, YearMonth now) {
        return facts.stream()
                .allMatch(one -> RetentionPeriods.isOver(one.month(), one.period(), now));
    }

    private static Due due(List<Fact> facts) {
        Fact last = facts.stream().max(Comparator.comparing(Fact::month)).orElseThrow();
        return new Due(
                last.subject(),
                new ProviderMonth(last.provider(), last.month()),
                facts.stream().anyMatch(Fact::inTrajectory));
    }
}
