package nl.rijker.standalone.task;

import nl.rijker.command.erasure.ErasureRecord;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases again, at each start, whoever a restored log doesn't know to be erased. */
@Component
class RepeatedErasures {
    private final ErasureRecord erasures;
    private final Household household;

    RepeatedErasures(ErasureRecord erasures, Household household) {
        this.erasures = erasures;
        this.household = household;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void repeat() {
        erasures.repeat(household.administrator());
    }
}
