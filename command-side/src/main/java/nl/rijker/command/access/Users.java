package nl.rijker.command.access;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rijker.command.access.UserTable.Known;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.RandomText;
import nl.rijker.contract.value.UserId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who can log in. */
@Component
public final class Users {
    private static final int PASSWORD_LENGTH = 20;

    private final UserTable table;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    Users(UserTable table, PasswordEncoder passwords, Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = hash(RandomText.of(PASSWORD_LENGTH));
    }

    /**
     * Adds the users that aren't there yet.
     *
     * @return their passwords; they can't be read again
     */
    public Map<UserId, String> createMissing(List<NewUser> users) {
        Map<UserId, String> shown = new LinkedHashMap<>();
        for (NewUser user : users) {
            String password = RandomText.of(PASSWORD_LENGTH);
            if (find(user.actor().user()).isEmpty()
                    && table.add(user, hash(password), clock.instant())) {
                shown.put(user.actor().user(), password);
            }
        }
        return shown;
    }

    /** Adds a user with a password that was agreed on beforehand. */
    public void createIfMissing(NewUser user, String password) {
        if (find(user.actor().user()).isEmpty()) {
            table.add(user, hash(password), clock.instant());
            table.see(List.of(user.actor().user()));
        }
    }

    /** New passwords for everybody whose password nobody has seen, such as after a kill. */
    public Map<UserId, String> replaceUnseen() {
        Map<UserId, String> passwords = new LinkedHashMap<>();
        for (UserId user : table.unseen()) {
            String password = RandomText.of(PASSWORD_LENGTH);
            table.replacePassword(user, hash(password));
            passwords.put(user, password);
        }
        return passwords;
    }

    /** From now on these passwords stay as they are. */
    public void see(Collection<UserId> users) {
        table.see(users);
    }

    public List<NewUser> list() {
        return table.list();
    }

    public Optional<Actor> find(UserId user) {
        return table.find(user).map(Known::actor);
    }

    /** Takes as long for an unknown user as for a wrong password. */
    Optional<Actor> withPassword(UserId user, String password) {
        Optional<Known> known = table.find(user);
        return passwords.matches(password, known.map(Known::passwordHash).orElse(nobodysHash))
                ? known.map(Known::actor)
                : Optional.empty();
    }

    private String hash(String password) {
        return Optional.ofNullable(passwords.encode(password)).orElseThrow();
    }
}
