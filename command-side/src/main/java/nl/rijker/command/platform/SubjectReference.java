package nl.rijker.command.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.SubjectEvent.ConsentWithdrawn;
import nl.rijker.contract.event.SubjectEvent.ObjectionDecided;
import nl.rijker.contract.event.SubjectEvent.ObjectionRaised;
import nl.rijker.contract.value.ObjectionDecision;
import nl.rijker.contract.value.ObjectionId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What decisions must know of a subject beside its trajectories: what was said by its own client
 * number, and with which other records of the same person it was joined.
 *
 * @param keptAs the subject that it was joined to, if it was
 */
public record SubjectReference(
        SubjectId subject,
        @Nullable SubjectId keptAs,
        List<Joined> joined,
        List<ConsentGiven> consents,
        Set<Purpose> withdrawn,
        List<Objection> objections) {
    /**
     * One that was joined to it.
     *
     * @param overruled purposes on which something newer was said since
     */
    public record Joined(SubjectId subject, Set<Purpose> overruled) {
        public Joined {
            overruled = Set.copyOf(overruled);
        }
    }

    /**
     * @param decision absent while it is open
     */
    public record Objection(
            ObjectionId objection, Purpose purpose, @Nullable ObjectionDecision decision) {}

    public SubjectReference {
        joined = List.copyOf(joined);
        consents = List.copyOf(consents);
        withdrawn = Set.copyOf(withdrawn);
        objections = List.copyOf(objections);
    }

    static SubjectReference of(SubjectId subject) {
        return new SubjectReference(subject, null, List.of(), List.of(), Set.of(), List.of());
    }

    /** What was said by its own number. */
    Standing own() {
        return new Standing(
                consents,
                withdrawn,
                objections.stream()
                        .filter(one -> one.decision() == ObjectionDecision.GRANTED)
                        .map(Objection::purpose)
                        .collect(Collectors.toSet()));
    }

    Optional<Objection> objection(ObjectionId id) {
        return objections.stream().filter(one -> one.objection().equals(id)).findFirst();
    }

    SubjectReference on(ConsentGiven event) {
        List<ConsentGiven> now = consentsBut(event.purpose());
        now.add(event);
        Set<Purpose> no = new HashSet<>(withdrawn);
        no.remove(event.purpose());
        return new SubjectReference(
                subject, keptAs, overruled(event.purpose()), now, no, objections);
    }

    SubjectReference on(ConsentWithdrawn event) {
        Set<Purpose> no = new HashSet<>(withdrawn);
        no.add(event.purpose());
        return new SubjectReference(
                subject,
                keptAs,
                overruled(event.purpose()),
                consentsBut(event.purpose()),
                no,
                objections);
    }

    private List<ConsentGiven> consentsBut(Purpose purpose) {
        List<ConsentGiven> others = new ArrayList<>(consents);
        others.removeIf(given -> given.purpose() == purpose);
        return others;
    }

    /** What is said after joining holds for all that were joined. */
    private List<Joined> overruled(Purpose purpose) {
        return joined.stream()
                .map(
                        one -> {
                            Set<Purpose> overruled = new HashSet<>(one.overruled());
                            overruled.add(purpose);
                            return new Joined(one.subject(), overruled);
                        })
                .toList();
    }

    SubjectReference on(ObjectionRaised event) {
        List<Objection> now = new ArrayList<>(objections);
        now.add(new Objection(event.objection(), event.purpose(), null));
        return new SubjectReference(subject, keptAs, joined, consents, withdrawn, now);
    }

    SubjectReference on(ObjectionDecided event) {
        return new SubjectReference(
                subject,
                keptAs,
                joined,
                consents,
                withdrawn,
                objections.stream()
                        .map(
                                one ->
                                        one.objection().equals(event.objection())
                                                ? new Objection(
                                                        one.objection(),
                                                        one.purpose(),
                                                        event.decision())
                                                : one)
                        .toList());
    }

    SubjectReference joinedTo(@Nullable SubjectId other) {
        return new SubjectReference(subject, other, joined, consents, withdrawn, objections);
    }

    SubjectReference receiving(SubjectId other) {
        List<Joined> more = new ArrayList<>(joined);
        more.add(new Joined(other, Set.of()));
        return new SubjectReference(subject, keptAs, more, consents, withdrawn, objections);
    }

    SubjectReference losing(SubjectId other) {
        List<Joined> fewer = new ArrayList<>(joined);
        fewer.removeIf(one -> one.subject().equals(other));
        return new SubjectReference(subject, keptAs, fewer, consents, withdrawn, objections);
    }
}
