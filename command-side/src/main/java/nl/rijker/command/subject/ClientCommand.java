package nl.rijker.command.subject;

import java.time.LocalDate;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.Reasoned;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.subject.SubjectCommand.Identified;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.ConsentTextCode;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.ObjectionDecision;
import nl.rijker.contract.value.ObjectionId;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a young person whom the sender names by client number. The number goes no
 * further than here: it is turned into the subject that counts for it.
 */
public sealed interface ClientCommand extends Command {
    ProviderId provider();

    String clientNumber();

    @Override
    default String aggregate() {
        return Subject.TYPE;
    }

    /**
     * @throws IllegalStateException always: who it is about isn't known before it is identified
     */
    @Override
    default String id() {
        throw new IllegalStateException("not identified");
    }

    @Override
    default Identified identified(Actor actor, Persons persons, References references) {
        actor.mustAnswerFor(provider());
        return new Identified(
                references
                        .subjects()
                        .person(actor.municipality(), subject(actor, persons, references)),
                this);
    }

    private SubjectId subject(Actor actor, Persons persons, References references) {
        return this instanceof RecordConsent consent
                ? newOrKnown(consent, actor, persons, references)
                : persons.find(actor.municipality(), provider(), clientNumber())
                        .orElseThrow(() -> new Refused(new Refusal.SubjectUnknown()));
    }

    /** Consent comes before anything else is recorded; what can't be consent leaves nothing. */
    private static SubjectId newOrKnown(
            RecordConsent consent, Actor actor, Persons persons, References references) {
        ProviderId provider = consent.provider();
        if (references.provider(actor.municipality(), provider).isEmpty()) {
            throw new Refused(new Refusal.ProviderUnknown(provider.value()));
        }
        ConsentRules.check(consent);
        return persons.subjectOf(actor.municipality(), provider, consent.clientNumber());
    }

    /**
     * @param clientNumber the provider's own number for the young person; never a name
     * @param ageBand age on that day
     * @param text the version of the text that was agreed to
     */
    record RecordConsent(
            ProviderId provider,
            String clientNumber,
            Purpose purpose,
            GivenBy givenBy,
            AgeBand ageBand,
            @Nullable Integer birthYear,
            ConsentTextCode text,
            LocalDate givenOn)
            implements ClientCommand {}

    record WithdrawConsent(
            ProviderId provider,
            String clientNumber,
            Purpose purpose,
            LocalDate withdrawnOn,
            @Nullable String explanation)
            implements ClientCommand {}

    record RaiseObjection(
            ProviderId provider,
            String clientNumber,
            ObjectionId objection,
            Purpose purpose,
            LocalDate raisedOn,
            @Nullable String words)
            implements ClientCommand {}

    record DecideObjection(
            ProviderId provider,
            String clientNumber,
            ObjectionId objection,
            ObjectionDecision decision,
            @Nullable String words)
            implements ClientCommand {}

    /**
     * @param clientNumber of the record that is joined to the other
     * @param keptClientNumber of the record that both count as from now on
     */
    record JoinSubjects(ProviderId provider, String clientNumber, String keptClientNumber)
            implements ClientCommand {}

    /**
     * @param clientNumber of the record that was joined to another
     */
    record UndoJoin(ProviderId provider, String clientNumber, ReasonCode reason)
            implements ClientCommand, Reasoned {
        /** The joined record itself, not the one that counts for it. */
        @Override
        public Identified identified(Actor actor, Persons persons, References references) {
            actor.mustAnswerFor(provider);
            return new Identified(
                    persons.find(actor.municipality(), provider, clientNumber)
                            .orElseThrow(() -> new Refused(new Refusal.SubjectUnknown())),
                    this);
        }
    }
}
