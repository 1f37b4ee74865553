package nl.rijker.standalone.task;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.UserId;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Hands out access tokens: of any role in the example city, for machines only elsewhere. */
@Component
class TokenTask implements ControlTask {
    private static final Duration VALIDITY = Duration.ofHours(12);

    private final Tokens tokens;
    private final Household household;

    TokenTask(Tokens tokens, Household household) {
        this.tokens = tokens;
        this.household = household;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        Membership membership = Membership.of(arguments);
        if (!membership.isOfMachine() && !household.isDemo()) {
            throw new UserError(
                    "Een toegangscode voor een mens bestaat hier alleen in de demo. Vraag die met"
                            + " gebruikersnaam en wachtwoord aan POST /v1/tokens, of kies scraper"
                            + " of importer.");
        }
        String purpose =
                arguments.getOrDefault(
                        "purpose", household.isDemo() ? ExampleCityTask.PURPOSE : "");
        PlainWords.check("--purpose", purpose);
        Actor actor = membership.actor(user(membership), household.municipality());
        return Outcome.of(
                Map.of("token", tokens.issue(actor, purpose.isBlank() ? null : purpose, VALIDITY)));
    }

    private static UserId user(Membership membership) {
        String name = membership.role().name().toLowerCase(Locale.ROOT);
        ProviderId provider = membership.provider();
        return new UserId(provider == null ? name : name + "-" + provider);
    }
}
