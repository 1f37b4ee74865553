package nl.rijker.command.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.AskingAgain;
import nl.rijker.command.platform.OwnEventTable;
import nl.rijker.command.platform.PersonAccessTable;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.subject.DueConsent.Reason;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEndWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryWithdrawn;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Which young persons of a provider must be asked themselves, now that they are 16 or become so.
 */
@Component
public final class DueConsents {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final List<Class<? extends Event>> COURSE =
            List.of(
                    TrajectoryStarted.class,
                    TrajectoryEnded.class,
                    TrajectoryEndWithdrawn.class,
                    TrajectoryWithdrawn.class);

    private final Reading reading;
    private final OwnEventTable log;
    private final References references;
    private final Persons persons;
    private final PersonAccessTable accessLog;
    private final Clock clock;

    DueConsents(
            Reading reading,
            OwnEventTable log,
            References references,
            Persons persons,
            PersonAccessTable accessLog,
            Clock clock) {
        this.reading = reading;
        this.log = log;
        this.references = references;
        this.persons = persons;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * One for each running trajectory and purpose; whoever was erased is nobody's. It shows
     * something of those it names, which is noted.
     *
     * @throws Refused for everybody but the provider and an administrator
     */
    public List<DueConsent> of(Actor actor, ProviderId provider, String purpose) {
        actor.mustAnswerFor(provider);
        Municipality municipality = actor.municipality();
        LocalDate today = LocalDate.ofInstant(clock.instant(), AMSTERDAM);
        return reading.in(
                municipality,
                () -> {
                    List<DueConsent> due = new ArrayList<>();
                    Set<SubjectId> shown = new HashSet<>();
                    running(municipality, provider)
                            .forEach(
                                    (trajectory, subject) ->
                                            consents(municipality, subject)
                                                    .flatMap(one -> due(trajectory, one, today))
                                                    .forEach(
                                                            one -> {
                                                                due.add(one);
                                                                shown.add(subject);
                                                            }));
                    accessLog.add(actor, purpose, "due-consents", shown);
                    return due;
                });
    }

    private Map<TrajectoryId, SubjectId> running(Municipality municipality, ProviderId provider) {
        Map<TrajectoryId, SubjectId> running = new LinkedHashMap<>();
        Set<TrajectoryId> ended = new HashSet<>();
        log.each(
                municipality,
                COURSE,
                log.head(),
                stored -> {
                    switch (stored.event()) {
                        case TrajectoryStarted e when e.provider().equals(provider) ->
                                running.put(e.trajectory(), e.subject());
                        case TrajectoryEnded e -> ended.add(e.trajectory());
                        case TrajectoryEndWithdrawn e -> ended.remove(e.trajectory());
                        case TrajectoryWithdrawn e -> running.remove(e.trajectory());
                        case Event _ -> {}
                    }
                });
        running.keySet().removeAll(ended);
        return running;
    }

    private Stream<ConsentGiven> consents(Municipality municipality, SubjectId subject) {
        return persons.providerOf(municipality, subject).isEmpty()
                ? Stream.empty()
                : references.subjects().standing(municipality, subject).consents().stream();
    }

    private Stream<DueConsent> due(TrajectoryId trajectory, ConsentGiven consent, LocalDate today) {
        return AskingAgain.of(consent, persons).stream()
                .filter(again -> !today.isBefore(again.due()))
                .map(
                        again ->
                                new DueConsent(
                                        trajectory,
                                        consent.purpose(),
                                        consent.month(),
                                        today.isBefore(again.certain())
                                                ? Reason.TURNS_16_THIS_YEAR
                                                : Reason.IS_16,
                                        again.certain()));
    }
}
