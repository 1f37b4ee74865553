package nl.rijker.query.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.value.SubjectId;

/** Which subjects turned out to be one person, as known at one position. */
final class JoinedSubjects {
    private final Map<SubjectId, SubjectId> kept = new HashMap<>();

    void on(SubjectsJoined event) {
        kept.put(event.subject(), event.kept());
    }

    void on(JoinUndone event) {
        kept.remove(event.subject(), event.kept());
    }

    /**
     * The subject that counts for this one, over any number of joins. Decisions let no circle come
     * about; one that stands in the log nevertheless is one person.
     */
    SubjectId person(SubjectId subject) {
        SequencedSet<SubjectId> passed = new LinkedHashSet<>();
        SubjectId person = subject;
        while (kept.containsKey(person)) {
            if (!passed.add(person)) {
                return smallestOfCircle(person);
            }
            person = Objects.requireNonNull(kept.get(person));
        }
        return person;
    }

    private SubjectId smallestOfCircle(SubjectId start) {
        SequencedSet<SubjectId> circle = new LinkedHashSet<>();
        SubjectId next = start;
        while (circle.add(next)) {
            next = Objects.requireNonNull(kept.get(next));
        }
        return circle.stream().min(Comparator.comparing(SubjectId::value)).orElseThrow();
    }
}
