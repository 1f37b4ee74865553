package nl.rijker.standalone.task;

import java.util.Map;
import nl.rijker.command.access.OneTimeLinks;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A link that logs in once. */
@Component
class LoginLinkTask implements ControlTask {
    private final OneTimeLinks links;
    private final Household household;
    private final Environment environment;

    LoginLinkTask(OneTimeLinks links, Household household, Environment environment) {
        this.links = links;
        this.household = household;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "login-link";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        String path =
                household.isDemo()
                        ? links.create(household.first(), ExampleCityTask.PURPOSE)
                        : links.create(household.first());
        return Outcome.of(
                Map.of(
                        "link",
                        "http://127.0.0.1:"
                                + environment.getRequiredProperty("local.server.port")
                                + path));
    }
}
