package nl.rijker.command.platform;

import nl.rijker.contract.value.ProviderId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Replaces the key that covers the client numbers of a provider. The log is not touched. */
@Component
public final class KeyRotation {
    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);

    private final Reading reading;
    private final ClientNumbers clientNumbers;
    private final DiskCleaning cleaning;

    KeyRotation(Reading reading, ClientNumbers clientNumbers, DiskCleaning cleaning) {
        this.reading = reading;
        this.clientNumbers = clientNumbers;
        this.cleaning = cleaning;
    }

    /**
     * @return how many client numbers there are
     * @throws Refused for everybody but an administrator, or where the provider has no numbers yet
     */
    public int rotate(Actor actor, ProviderId provider) {
        actor.mustBeAdministrator();
        int numbers =
                reading.in(
                        actor.municipality(),
                        () -> clientNumbers.rotate(actor.municipality(), provider));
        log.info("event=provider-key-rotated provider={} numbers={}", provider, numbers);
        cleaning.clean();
        return numbers;
    }
}
