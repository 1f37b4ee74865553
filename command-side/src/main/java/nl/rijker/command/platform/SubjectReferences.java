package nl.rijker.command.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.rijker.command.platform.SubjectReference.Joined;
import nl.rijker.command.platform.SubjectReference.Objection;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.SubjectEvent.ConsentWithdrawn;
import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.ObjectionDecided;
import nl.rijker.contract.event.SubjectEvent.ObjectionRaised;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ObjectionId;
import nl.rijker.contract.value.SubjectId;

/** Subjects as decisions know them, over all records of one person that were joined. */
public final class SubjectReferences {
    private final ReferenceStore store;

    SubjectReferences(ReferenceStore store) {
        this.store = store;
    }

    public SubjectReference of(Municipality municipality, SubjectId subject) {
        return store.find(municipality, subject.value(), SubjectReference.class)
                .orElseGet(() -> SubjectReference.of(subject));
    }

    /** The subject that counts for this one; itself if it isn't joined. */
    public SubjectId person(Municipality municipality, SubjectId subject) {
        SubjectReference reference = of(municipality, subject);
        while (reference.keptAs() != null) {
            reference = of(municipality, reference.keptAs());
        }
        return reference.subject();
    }

    /** All records of the person that this one is a record of, the kept one first. */
    public List<SubjectId> everyRecordOf(Municipality municipality, SubjectId subject) {
        return below(municipality, person(municipality, subject)).stream()
                .map(SubjectReference::subject)
                .toList();
    }

    private List<SubjectReference> below(Municipality municipality, SubjectId kept) {
        List<SubjectReference> all = new ArrayList<>();
        SubjectReference reference = of(municipality, kept);
        all.add(reference);
        reference.joined().forEach(one -> all.addAll(below(municipality, one.subject())));
        return all;
    }

    /** What the person said, by whichever number. */
    public Standing standing(Municipality municipality, SubjectId subject) {
        return said(municipality, person(municipality, subject));
    }

    private Standing said(Municipality municipality, SubjectId kept) {
        SubjectReference reference = of(municipality, kept);
        Standing said = reference.own();
        for (Joined one : reference.joined()) {
            said = said.and(said(municipality, one.subject()).silentOn(one.overruled()));
        }
        return said;
    }

    public Optional<Objection> objection(
            Municipality municipality, SubjectId subject, ObjectionId id) {
        return below(municipality, person(municipality, subject)).stream()
                .flatMap(reference -> reference.objection(id).stream())
                .findFirst();
    }

    void on(SubjectEvent event) {
        switch (event) {
            case ConsentGiven e -> change(e, e.subject(), known -> known.on(e));
            case ConsentWithdrawn e -> change(e, e.subject(), known -> known.on(e));
            case ObjectionRaised e -> change(e, e.subject(), known -> known.on(e));
            case ObjectionDecided e ->
                    below(e.municipality(), e.subject()).stream()
                            .filter(record -> record.objection(e.objection()).isPresent())
                            .forEach(record -> change(e, record.subject(), known -> known.on(e)));
            case SubjectErased e -> erase(e);
            case SubjectsJoined e -> {
                change(e, e.subject(), known -> known.joinedTo(e.kept()));
                change(e, e.kept(), known -> known.receiving(e.subject()));
            }
            case JoinUndone e -> {
                change(e, e.subject(), known -> known.joinedTo(null));
                change(e, e.kept(), known -> known.losing(e.subject()));
            }
        }
    }

    /** Whoever stays, stays a whole: what it was joined with is no longer part of it. */
    private void erase(SubjectErased event) {
        SubjectReference erased = of(event.municipality(), event.subject());
        SubjectId kept = erased.keptAs();
        if (kept != null) {
            change(event, kept, known -> known.losing(event.subject()));
        }
        erased.joined().forEach(one -> change(event, one.subject(), other -> other.joinedTo(null)));
        change(event, event.subject(), known -> SubjectReference.of(event.subject()));
    }

    private void change(
            SubjectEvent event, SubjectId subject, UnaryOperator<SubjectReference> change) {
        Municipality municipality = event.municipality();
        store.put(municipality, subject.value(), change.apply(of(municipality, subject)));
    }
}
