package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.command.intervention.InterventionCommand;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Reasoned;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.session.SessionCommand;
import nl.rijker.command.session.SessionCommand.WithdrawSession;
import nl.rijker.command.trajectory.TrajectoryCommand;
import nl.rijker.command.web.Incoming;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.UserId;
import org.junit.jupiter.api.Test;

/** The reason of a taken back import can't be given from outside. */
class ReasonsTest {
    private record Unguarded(ReasonCode reason) {}

    @Test
    void every_command_with_a_reason_says_so() {
        List<Class<?>> commands =
                Stream.of(SessionCommand.class, TrajectoryCommand.class, InterventionCommand.class)
                        .<Class<?>>flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .filter(Class::isRecord)
                        .filter(ReasonsTest::hasReason)
                        .toList();

        assertThat(commands).hasSize(8).allMatch(Reasoned.class::isAssignableFrom);
        assertThat(hasReason(Unguarded.class)).isTrue();
    }

    @Test
    void no_request_from_outside_gives_the_reason_of_an_import() {
        assertThatThrownBy(() -> incoming(ReasonCode.IMPORT_REVOKED))
                .isInstanceOf(Refused.class)
                .hasMessage("reason-not-for-people");
        for (ReasonCode reason : ReasonCode.values()) {
            if (reason != ReasonCode.IMPORT_REVOKED) {
                assertThat(incoming(reason).command().reason()).isEqualTo(reason);
            }
        }
    }

    private static Incoming<WithdrawSession> incoming(ReasonCode reason) {
        Actor actor = new Actor(new UserId("u"), Role.PROVIDER, Town.MUNICIPALITY, Town.BRUG);
        return new Incoming<>(
                "c-1", actor, new WithdrawSession(new SessionId("s-1"), reason), null, "{}", false);
    }

    private static boolean hasReason(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .anyMatch(component -> component.getType() == ReasonCode.class);
    }
}
