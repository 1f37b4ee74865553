package nl.rijker.command.platform;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where Axon has fallen back on parts that keep nothing: without its event store
 * it would take commands, say nothing and lose every event.
 */
@Component
final class WiringCheck {
    WiringCheck(EventStore store, EventStorageEngine engine, TransactionManager transactions) {
        mustBe(EmbeddedEventStore.class, store);
        mustBe(JdbcEventStorageEngine.class, engine);
        mustBe(SpringTransactionManager.class, transactions);
    }

    private static void mustBe(Class<?> wanted, Object found) {
        if (!wanted.isInstance(found)) {
            throw new IllegalStateException(
                    "Axon must use " + wanted.getName() + ", not " + found.getClass().getName());
        }
    }
}
