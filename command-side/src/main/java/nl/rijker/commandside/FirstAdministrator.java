package nl.rijker.commandside;

import nl.rijker.command.access.NewUser;
import nl.rijker.command.access.Users;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody must be able to log in first. Who has changed the password since keeps it. */
@Component
final class FirstAdministrator {
    /**
     * @param municipality whose books these are
     * @param administratorPassword of user beheer, at the very first start
     */
    @ConfigurationProperties("rijker")
    record Settings(Municipality municipality, String administratorPassword) {
        Actor administrator() {
            return new Actor(new UserId("beheer"), Role.ADMINISTRATOR, municipality, null);
        }
    }

    private final Users users;
    private final Settings settings;

    FirstAdministrator(Users users, Settings settings) {
        this.users = users;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        users.createIfMissing(
                new NewUser(settings.administrator(), "Beheer"), settings.administratorPassword());
    }
}
