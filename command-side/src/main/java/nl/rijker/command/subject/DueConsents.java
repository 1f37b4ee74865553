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
import nl.rijker.contract.value.Purpose;
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
     * One for each trajectory and purpose; of one that has ended only what may still happen with
     * what was recorded. Whoever was erased is nobody's. It shows something of those it names,
     * which is noted.
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
                    for (Course course : courses(municipality, provider).values()) {
                        consents(municipality, course.subject)
                                .filter(one -> !course.ended || one.purpose() != Purpose.DELIVERY)
                                .flatMap(one -> due(course.trajectory, one, today))
                                .forEach(
                                        one -> {
                                            due.add(one);
                                            shown.add(course.subject);
                                        });
                    }
                    accessLog.add(actor, purpose, "due-consents", shown);
                    return due;
                });
    }

    private record Course(TrajectoryId trajectory, SubjectId subject, boolean ended) {
        Course ending(boolean now) {
            return new Course(trajectory, subject, now);
        }
    }

    private Map<TrajectoryId, Course> courses(Municipality municipality, ProviderId provider) {
        Map<TrajectoryId, Course> courses = new LinkedHashMap<>();
        log.each(
                municipality,
                COURSE,
                log.head(),
                stored -> {
                    switch (stored.event()) {
                        case TrajectoryStarted e when e.provider().equals(provider) ->
                                courses.put(
                                        e.trajectory(),
                                        new Course(e.trajectory(), e.subject(), false));
                        case TrajectoryEnded e ->
                                courses.computeIfPresent(
                                        e.trajectory(), (id, course) -> course.ending(true));
                        case TrajectoryEndWithdrawn e ->
                                courses.computeIfPresent(
                                        e.trajectory(), (id, course) -> course.ending(false));
                        case TrajectoryWithdrawn e -> courses.remove(e.trajectory());
                        case Event _ -> {}
                    }
                });
        return courses;
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
                                        reason(consent, again, today),
                                        again.certain()));
    }

    private static Reason reason(ConsentGiven consent, AskingAgain again, LocalDate today) {
        if (!today.isBefore(again.certain())) {
            return Reason.IS_16;
        }
        return consent.birthYear() == null ? Reason.MAY_BE_16 : Reason.TURNS_16_THIS_YEAR;
    }
}
