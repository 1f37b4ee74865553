package nl.rijker.commandside;

import nl.rijker.command.erasure.ErasureRecord;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases again, at each start, whoever a restored log doesn't know to be erased. */
@Component
final class RepeatedErasures {
    private final ErasureRecord erasures;
    private final FirstAdministrator.Settings settings;

    RepeatedErasures(ErasureRecord erasures, FirstAdministrator.Settings settings) {
        this.erasures = erasures;
        this.settings = settings;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void repeat() {
        erasures.repeat(settings.administrator());
    }
}
