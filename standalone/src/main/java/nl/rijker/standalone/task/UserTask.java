package nl.rijker.standalone.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rijker.command.access.NewUser;
import nl.rijker.command.access.Users;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.RegisteredProviders;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.UserId;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Adds somebody who can log in, or tells who can. */
@Component
class UserTask implements ControlTask {
    private final Users users;
    private final Household household;
    private final RegisteredProviders providers;

    UserTask(Users users, Household household, RegisteredProviders providers) {
        this.users = users;
        this.household = household;
        this.providers = providers;
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        return arguments.containsKey("user") ? add(arguments) : list();
    }

    private Outcome list() {
        return Outcome.of(
                Map.of(
                        "message",
                        users.list().stream()
                                .map(UserTask::line)
                                .collect(Collectors.joining("\n"))));
    }

    private static String line(NewUser user) {
        Actor actor = user.actor();
        ProviderId provider = actor.provider();
        return "%-30s %-13s %-30s %s"
                .formatted(
                        actor.user(),
                        actor.role().name().toLowerCase(Locale.ROOT),
                        provider == null ? "-" : provider.value(),
                        user.displayName());
    }

    private Outcome add(Map<String, String> arguments) {
        UserId user = user(arguments.getOrDefault("user", ""));
        Membership membership = Membership.of(arguments);
        if (membership.isOfMachine()) {
            throw new UserError(
                    "Deze rol is voor een programma. Maak een toegangscode met: ./rijker token");
        }
        ProviderId provider = membership.provider();
        if (provider != null && !providers.has(household.municipality(), provider)) {
            throw new UserError(
                    "De aanbieder '"
                            + provider
                            + "' is nog niet vastgelegd. Doe dat eerst met: POST /v1/providers");
        }
        String name = arguments.getOrDefault("name", user.value());
        PlainWords.check("--name", name);
        Actor actor = membership.actor(user, household.municipality());
        String password = users.createMissing(List.of(new NewUser(actor, name))).get(user);
        if (password == null) {
            throw new UserError(
                    "Er is al een gebruiker '" + user + "'. Kies een andere gebruikersnaam.");
        }
        return Outcome.of(Map.of("password", password));
    }

    private static UserId user(String name) {
        try {
            PlainWords.check("NAAM", name);
            return new UserId(name);
        } catch (BadForm unfit) {
            throw new UserError(
                    "De gebruikersnaam '"
                            + name
                            + "' kan niet: gebruik letters, cijfers en . _ @ -, en hoogstens 61 tekens.");
        }
    }
}
