package nl.rijker.standalone.task;

import java.util.Map;
import nl.rijker.command.platform.KeyRotation;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Gives a provider a new key for its client numbers. */
@Component
class KeyRotationTask implements ControlTask {
    private final KeyRotation rotation;
    private final Household household;

    KeyRotationTask(KeyRotation rotation, Household household) {
        this.rotation = rotation;
        this.household = household;
    }

    @Override
    public String name() {
        return "subject-rotate-key";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        ProviderId provider = new Asked(arguments).provider();
        int numbers = Asked.answered(() -> rotation.rotate(household.administrator(), provider));
        return Outcome.of(
                Map.of(
                        "message",
                        "De aanbieder %s heeft een nieuwe sleutel voor %d clientnummers; de oude is vernietigd."
                                .formatted(provider, numbers)));
    }
}
