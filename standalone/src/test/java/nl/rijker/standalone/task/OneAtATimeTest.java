package nl.rijker.standalone.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Outcome;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
    private static final Outcome DONE = Outcome.of(Map.of());

    private final OneAtATime turn = new OneAtATime();

    @Test
    void a_replay_waits_for_its_turn_while_a_back_up_is_made() {
        assertThatThrownBy(() -> turn.take(() -> turn.take(() -> DONE)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("loopt al een reservekopie of een replay");
        assertThat(turn.take(() -> DONE)).isEqualTo(DONE);
    }
}
