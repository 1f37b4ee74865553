package nl.rijker.command.platform;

import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.is;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.rijker.command.framework.FrameworkCommand;
import nl.rijker.command.framework.FrameworkFile;
import nl.rijker.command.framework.PolicyFramework;
import nl.rijker.command.instrument.Instrument;
import nl.rijker.command.instrument.InstrumentCommand;
import nl.rijker.command.instrument.InstrumentFile;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Role;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same decisions inside Axon, with the command names, identifiers and versions it needs. */
class DecidingTest {
    private static final List<FrameworkCommand> NIJ26 =
            FrameworkFile.of(new FrameworkCode("NIJ26")).commands();
    private static final FrameworkCommand ADOPT = NIJ26.get(0);
    private static final FrameworkCommand DEFINE = NIJ26.get(1);

    @Test
    void given_nothing_when_a_framework_is_adopted_then_the_fact_is_stored_as_version_0() {
        framework()
                .givenNoPriorActivity()
                .when(message(ADOPT, null))
                .expectEvents(ADOPT.event(Decisions.CITY))
                .expectResultMessagePayload(0L);
    }

    @Test
    void given_a_framework_when_the_sender_saw_its_version_then_the_next_fact_is_stored() {
        framework()
                .given(ADOPT.event(Decisions.CITY))
                .when(message(DEFINE, 0L))
                .expectEvents(DEFINE.event(Decisions.CITY))
                .expectResultMessagePayload(1L);
    }

    @Test
    void given_a_framework_when_the_sender_saw_another_version_then_it_is_refused() {
        refused(
                framework().given(ADOPT.event(Decisions.CITY)).when(message(DEFINE, 4L)),
                new Refusal.VersionIsStale(4, 0));
    }

    @Test
    void given_a_framework_when_it_is_adopted_again_then_it_is_refused() {
        refused(
                framework().given(ADOPT.event(Decisions.CITY)).when(message(ADOPT, null)),
                new Refusal.AlreadyExists("framework", "NIJ26"));
    }

    @Test
    void given_all_of_NIJ26_when_its_last_link_is_made_again_then_it_is_refused() {
        FrameworkCommand last = NIJ26.getLast();

        refused(
                framework()
                        .given(NIJ26.stream().map(c -> c.event(Decisions.CITY)).toList())
                        .when(message(last, null)),
                new Refusal.AlreadyExists("link", "ACT-131 goal 4"));
    }

    @Test
    void given_nothing_when_an_instrument_is_defined_then_the_fact_is_stored() {
        InstrumentCommand define = InstrumentFile.all().getFirst().commands().getFirst();

        new AggregateTestFixture<>(Instrument.class)
                .registerInjectableResource(deciding())
                .givenNoPriorActivity()
                .when(message(define, null))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(0L);
    }

    private static FixtureConfiguration<PolicyFramework> framework() {
        return new AggregateTestFixture<>(PolicyFramework.class)
                .registerInjectableResource(deciding());
    }

    private static void refused(ResultValidator<?> result, Refusal expected) {
        result.expectNoEvents()
                .expectException(Refused.class)
                .expectException(hasProperty("message", is(expected.code())));
    }

    private static <C extends Command> CommandMessage<Submission<C>> message(
            C command, @Nullable Long expectedVersion) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        Submission.of(
                                Decisions.actor(Role.ADMINISTRATOR, null),
                                command,
                                expectedVersion)),
                command.aggregate());
    }

    private static Deciding deciding() {
        return new Deciding(
                new References(new ReferenceMemory()),
                new OpenPersons(),
                Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));
    }
}
