package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Receipt;
import nl.rijker.command.platform.Request;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WiringTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    @Test
    void axon_stores_events_in_a_spring_transaction() {
        assertThat(APP.bean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(APP.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void a_command_at_the_desk_becomes_an_event() {
        Actor actor =
                new Actor(
                        new UserId("admin"), Role.ADMINISTRATOR, new Municipality("GM9999"), null);
        Receipt receipt =
                APP.bean(CommandDesk.class)
                        .submit(
                                new Request(
                                        "command-1",
                                        actor,
                                        new RegisterProvider(new ProviderId("p1"), "Een"),
                                        null,
                                        "{}",
                                        null));
        assertThat(receipt).isEqualTo(new Receipt("p1", 0));
    }
}
