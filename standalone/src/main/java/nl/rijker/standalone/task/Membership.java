package nl.rijker.standalone.task;

import java.util.Locale;
import java.util.Map;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import nl.rijker.standalone.UserError;
import org.jspecify.annotations.Nullable;

/** The role, and the provider if the role has one, that the command line names. */
record Membership(Role role, @Nullable ProviderId provider) {
    static Membership of(Map<String, String> arguments) {
        Role role = role(arguments.getOrDefault("role", ""));
        String provider = arguments.get("provider");
        boolean needsProvider = role == Role.PROVIDER || role == Role.IMPORTER;
        if (needsProvider == (provider == null)) {
            throw new UserError(
                    "Geef --provider bij de rollen provider en importer, en alleen daar.");
        }
        return new Membership(role, provider == null ? null : provider(provider));
    }

    boolean isOfMachine() {
        return role == Role.SCRAPER || role == Role.IMPORTER;
    }

    Actor actor(UserId user, Municipality municipality) {
        return new Actor(user, role, municipality, provider);
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

    private static ProviderId provider(String id) {
        try {
            return new ProviderId(id);
        } catch (BadForm unfit) {
            throw new UserError(
                    "De aanbieder '"
                            + id
                            + "' kan niet bestaan: gebruik alleen letters, cijfers, punten en streepjes.");
        }
    }
}
