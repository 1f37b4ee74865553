package nl.rijker.standalone.task;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.rijker.command.access.Users;
import nl.rijker.contract.value.UserId;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/**
 * New passwords for users whose password nobody has seen; the command line says afterwards which
 * ones it has shown. Whoever is killed in between shows others the next time.
 */
@Component
class PasswordTask implements ControlTask {
    private final Users users;

    PasswordTask(Users users) {
        this.users = users;
    }

    @Override
    public String name() {
        return "passwords";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        String seen = arguments.get("seen");
        if (seen != null) {
            users.see(Stream.of(seen.split(",")).map(UserId::new).toList());
            return Outcome.of(Map.of());
        }
        Map<String, String> passwords = new TreeMap<>();
        users.replaceUnseen().forEach((user, password) -> passwords.put(user.value(), password));
        return Outcome.of(Map.of("passwords", passwords));
    }
}
