package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Outcome.NotRecorded;
import nl.rijker.command.platform.Outcome.Recorded;
import nl.rijker.command.platform.Outcome.Repeated;
import nl.rijker.command.platform.Receipt;
import nl.rijker.command.platform.RegisteredProviders;
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
    private static final Municipality CITY = new Municipality("GM9999");

    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    @Test
    void axon_stores_events_in_a_spring_transaction() {
        assertThat(APP.bean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(APP.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void a_command_at_the_desk_becomes_an_event() {
        Receipt receipt = APP.bean(CommandDesk.class).submit(register("command-1", "p1"));
        assertThat(receipt).isEqualTo(new Receipt("p1", 0));
    }

    @Test
    void a_whole_is_recorded_together_once_or_not_at_all() {
        CommandDesk desk = APP.bean(CommandDesk.class);
        List<Request> broken =
                List.of(
                        register("whole-1", "p2"),
                        register("whole-2", "p2"),
                        register("whole-3", "p3"));
        List<Request> good = List.of(register("whole-1", "p2"), register("whole-2", "p3"));
        long before = APP.database().events();

        assertThat(desk.submitWhole(CITY, broken).get(1)).isInstanceOf(NotRecorded.class);
        assertThat(APP.database().events()).isEqualTo(before);

        assertThat(desk.submitWhole(CITY, good)).hasOnlyElementsOfType(Recorded.class);
        assertThat(desk.submitWhole(CITY, good)).hasOnlyElementsOfType(Repeated.class);
        assertThat(APP.database().events()).isEqualTo(before + 2);
        assertThat(APP.bean(RegisteredProviders.class).has(CITY, new ProviderId("p3"))).isTrue();
        assertThat(APP.bean(RegisteredProviders.class).has(CITY, new ProviderId("p4"))).isFalse();
    }

    private static Request register(String commandId, String provider) {
        return new Request(
                commandId,
                new Actor(new UserId("admin"), Role.ADMINISTRATOR, CITY, null),
                new RegisterProvider(new ProviderId(provider), "Een"),
                null,
                "{}",
                null);
    }
}
