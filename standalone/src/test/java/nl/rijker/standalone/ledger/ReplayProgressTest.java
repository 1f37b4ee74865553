package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.query.ledger.Replay;
import nl.rijker.query.ledger.TurnTable;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever is asked says how far a replay is, whichever process runs it. */
class ReplayProgressTest {
    private static final Platform PLATFORM = Platform.shared();

    @BeforeAll
    static void there_is_something_to_replay() {
        PLATFORM.in("GM1034").city();
        PLATFORM.awaitFeed();
    }

    @Test
    void the_process_that_does_not_replay_shows_how_far_the_other_is() {
        try (Platform other =
                PLATFORM.beside("rijker.feed.batch=40", "rijker.feed.checkpoint-every=40")) {
            List<Double> shown = new ArrayList<>();
            PLATFORM.bean(Replay.class).run(position -> shown.add(progress(other)));

            assertThat(shown).hasSizeGreaterThan(2).isSorted().endsWith(1.0);
            assertThat(shown.getFirst()).isBetween(0.0, 0.9);
            assertThat(progress(other)).isEqualTo(1);
        }
    }

    @Test
    void a_back_up_is_no_replay() {
        PLATFORM.tell(Account.OWNER, "UPDATE ledger.book SET position = 0 WHERE NOT live");

        assertThat(PLATFORM.bean(TurnTable.class).take(() -> progress(PLATFORM))).isEqualTo(1);
    }

    private static double progress(Platform platform) {
        return platform.bean(MeterRegistry.class)
                .get("rijker.replay.progress.ratio")
                .gauge()
                .value();
    }
}
