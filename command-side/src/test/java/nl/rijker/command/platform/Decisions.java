package nl.rijker.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Given these facts, when this command comes, then that happens: an aggregate without Axon.
 *
 * <p>Every decision starts from a fresh aggregate that has seen the given facts and no more.
 */
public final class Decisions<C extends Command, E extends Event> {
    public static final Municipality CITY = new Municipality("GM9999");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Supplier<? extends Decider<C, E>> fresh;
    private final List<E> history = new ArrayList<>();
    private final References references = new References(new ReferenceMemory());
    private Actor actor = actor(Role.ADMINISTRATOR, null);

    private Decisions(Supplier<? extends Decider<C, E>> fresh) {
        this.fresh = fresh;
    }

    public static <C extends Command, E extends Event> Decisions<C, E> of(
            Supplier<? extends Decider<C, E>> fresh) {
        return new Decisions<>(fresh);
    }

    public static Actor actor(Role role, @Nullable ProviderId provider) {
        return new Actor(new UserId("tester"), role, CITY, provider);
    }

    public static Persons persons() {
        return new OpenPersons();
    }

    public Decisions<C, E> by(Actor other) {
        actor = other;
        return this;
    }

    /** What happened elsewhere and is kept as a reference. */
    public Decisions<C, E> known(Event... events) {
        List.of(events).forEach(references::on);
        return this;
    }

    @SafeVarargs
    public final Decisions<C, E> given(E... events) {
        for (E event : events) {
            history.add(event);
        }
        return this;
    }

    public Decisions<C, E> givenCommands(List<? extends C> commands) {
        commands.forEach(command -> history.addAll(when(command).events()));
        return this;
    }

    /** Decided at once; a refusal waits until it is asked for. */
    public Decision<E> when(C command) {
        Decider<C, E> aggregate = fresh.get();
        history.forEach(aggregate::on);
        Circumstances given = new Circumstances(actor, TODAY, references, new OpenPersons());
        return new Decision<>(() -> aggregate.decide(command, given));
    }

    public List<E> history() {
        return List.copyOf(history);
    }

    /** What a command led to. */
    public record Decision<E extends Event>(Supplier<List<E>> decide) {
        public List<E> events() {
            return decide.get();
        }

        public void then(Event... expected) {
            assertThat(events()).isEqualTo(List.of(expected));
        }

        public void thenRefused(Refusal expected) {
            Refused refused = catchThrowableOfType(Refused.class, decide::get);
            assertThat(refused).as("a refusal").isNotNull();
            assertThat(refused.refusal()).isEqualTo(expected);
        }
    }
}
