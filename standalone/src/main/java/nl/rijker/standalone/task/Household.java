package nl.rijker.standalone.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rijker.command.access.NewUser;
import nl.rijker.command.access.Users;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import nl.rijker.standalone.control.CommandLineUser;
import nl.rijker.standalone.directory.Kind;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The municipality of this data directory and its first users. */
@Component
@EnableConfigurationProperties(HouseholdSettings.class)
class Household {
    private final Users users;
    private final HouseholdSettings settings;

    Household(Users users, HouseholdSettings settings) {
        this.users = users;
        this.settings = settings;
    }

    boolean isDemo() {
        return settings.mode().equals(Kind.DEMO.word());
    }

    Municipality municipality() {
        return isDemo() ? ExampleCityTask.MUNICIPALITY : settings.municipality();
    }

    /** The user who opens the first page. */
    UserId first() {
        return new UserId(isDemo() ? "evaluator" : "beheer");
    }

    Actor administrator() {
        return new Actor(new UserId("beheer"), Role.ADMINISTRATOR, municipality(), null);
    }

    /** Who reads at the command line. */
    Actor reader(Map<String, String> arguments) {
        return CommandLineUser.of(arguments, municipality());
    }

    /** Whoever is new here gets a password when it can be shown. */
    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        List<NewUser> first = new ArrayList<>();
        first.add(new NewUser(administrator(), "Beheer"));
        if (isDemo()) {
            for (Role role : List.of(Role.EVALUATOR, Role.MONITOR, Role.COUNCIL)) {
                String name = role.name().toLowerCase(Locale.ROOT);
                first.add(
                        new NewUser(
                                new Actor(new UserId(name), role, municipality(), null),
                                name + " (voorbeeld)"));
            }
            for (ProviderId provider : ExampleCityTask.PROVIDERS) {
                first.add(
                        new NewUser(
                                new Actor(
                                        new UserId(provider.value()),
                                        Role.PROVIDER,
                                        municipality(),
                                        provider),
                                provider.value()));
            }
        }
        users.createMissing(first);
    }
}
