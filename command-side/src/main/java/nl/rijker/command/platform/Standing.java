package nl.rijker.command.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.Purpose;

/**
 * What somebody said about the use of their data, by purpose.
 *
 * @param consents that were given last and not withdrawn
 * @param withdrawn purposes for which consent was taken back
 * @param objected purposes for which an objection was granted
 */
public record Standing(List<ConsentGiven> consents, Set<Purpose> withdrawn, Set<Purpose> objected) {
    public static final Standing SILENT = new Standing(List.of(), Set.of(), Set.of());

    /** Trajectories are recorded to do the work and to account for it. */
    private static final List<Purpose> OF_RECORDS =
            List.of(Purpose.DELIVERY, Purpose.ACCOUNTABILITY);

    public Standing {
        consents = List.copyOf(consents);
        withdrawn = Set.copyOf(withdrawn);
        objected = Set.copyOf(objected);
    }

    public Optional<ConsentGiven> consent(Purpose purpose) {
        return consents.stream().filter(given -> given.purpose() == purpose).findFirst();
    }

    /** Refuses a new record in a trajectory where somebody's objection against it was granted. */
    public void mustAllowRecords() {
        for (Purpose purpose : OF_RECORDS) {
            if (objected.contains(purpose)) {
                throw new Refused(new Refusal.ObjectionGranted(purpose));
            }
        }
    }

    /**
     * Refuses a new record that rests on consent where there is none, or where the young person has
     * become 16 since a representative gave it.
     *
     * @param age that is known from elsewhere
     */
    public void mustConsent(Purpose purpose, LocalDate today, AgeBand age, Persons persons) {
        ConsentGiven consent =
                consent(purpose)
                        .orElseThrow(() -> new Refused(new Refusal.ConsentMissing(purpose)));
        boolean grown = age != AgeBand.UNKNOWN && !AskingAgain.isUnder16(age);
        if (AskingAgain.of(consent, persons)
                .filter(again -> grown || !today.isBefore(again.certain()))
                .isPresent()) {
            throw new Refused(new Refusal.ConsentToAskAgain(purpose));
        }
    }

    /** As if nobody had been asked for consent to these purposes. */
    Standing silentOn(Set<Purpose> purposes) {
        return new Standing(
                consents.stream().filter(given -> !purposes.contains(given.purpose())).toList(),
                without(withdrawn, purposes),
                objected);
    }

    /** Of two records of one person what protects more holds: a no goes before a yes. */
    Standing and(Standing other) {
        Standing yes = silentOn(other.withdrawn);
        Standing otherYes = other.silentOn(withdrawn);
        Set<Purpose> asked = new HashSet<>();
        yes.consents.forEach(given -> asked.add(given.purpose()));
        List<ConsentGiven> both = new ArrayList<>(yes.consents);
        both.addAll(otherYes.silentOn(asked).consents);
        return new Standing(
                both, union(withdrawn, other.withdrawn), union(objected, other.objected));
    }

    private static Set<Purpose> union(Set<Purpose> one, Set<Purpose> other) {
        Set<Purpose> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static Set<Purpose> without(Set<Purpose> all, Set<Purpose> left) {
        Set<Purpose> rest = new HashSet<>(all);
        rest.removeAll(left);
        return rest;
    }
}
