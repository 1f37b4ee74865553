package nl.rijker.standalone.task;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
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
        Role role = role(arguments.getOrDefault("role", ""));
        boolean machine = role == Role.SCRAPER || role == Role.IMPORTER;
        if (!machine && !household.isDemo()) {
            throw new UserError(
                    "Een toegangscode voor een mens bestaat alleen in de demo. Log in met uw"
                            + " gebruiker, of kies scraper of importer.");
        }
        String provider = arguments.get("provider");
        boolean needsProvider = role == Role.PROVIDER || role == Role.IMPORTER;
        if (needsProvider == (provider == null)) {
            throw new UserError(
                    "Geef --provider bij de rollen provider en importer, en alleen daar.");
        }
        String name = role.name().toLowerCase(Locale.ROOT);
        Actor actor =
                new Actor(
                        new UserId(provider == null ? name : name + "-" + provider),
                        role,
                        household.municipality(),
                        provider == null ? null : new ProviderId(provider));
        String purpose =
                arguments.getOrDefault(
                        "purpose", household.isDemo() ? ExampleCityTask.PURPOSE : "");
        return Outcome.of(
                Map.of("token", tokens.issue(actor, purpose.isBlank() ? null : purpose, VALIDITY)));
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new UserError(
                    "De rol '"
                            + name
                            + "' bestaat niet. Kies provider, monitor, evaluator, council,"
                            + " administrator, scraper of importer.");
        }
    }
}
