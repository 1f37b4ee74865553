package nl.rijker.command.platform;

import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;

/** A young person as a provider names them. */
public record Client(ProviderId provider, String number) {
    /**
     * The client of the actor's own provider.
     *
     * @throws Refused if the actor isn't of a provider
     */
    public static Client of(Actor actor, String number) {
        ProviderId provider = actor.provider();
        if (provider == null) {
            throw new Refused(new Refusal.RoleNotAllowed(actor.role()));
        }
        return new Client(provider, number);
    }

    /**
     * Who it is, for those who answer for the provider.
     *
     * @throws Refused if nobody is known by this number, or was erased
     */
    public SubjectId subject(Actor actor, Persons persons) {
        actor.mustAnswerFor(provider);
        return persons.find(actor.municipality(), provider, number)
                .orElseThrow(() -> new Refused(new Refusal.SubjectUnknown()));
    }

    /** Numbers stay out of logs. */
    @Override
    public String toString() {
        return "client of " + provider;
    }
}
