package nl.rijker.command.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import nl.rijker.command.RunningCommandSide;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.Test;

class SignedAtStopTest {
    /** One at a time: takes longer than it takes until a head is due. */
    private static final int MANY = 1_500;

    @Test
    void the_first_head_is_signed_at_once_and_the_last_one_when_the_application_stops()
            throws Exception {
        RunningCommandSide app = new RunningCommandSide();
        TamperedLog log = new TamperedLog(app);
        log.append(1, 3);
        await().until(() -> lines(log) == 2);
        log.append(4, 5);
        await().until(() -> log.number("SELECT sum(events) FROM chain_head") == 5);
        assertThat(log.check().unsigned()).isEqualTo(2);

        app.stop();

        assertThat(lines(log)).isEqualTo(4);
        assertThat(
                        Json.mapper()
                                .readTree(Files.readAllLines(log.rootsFile()).getLast())
                                .path("position")
                                .asLong())
                .isEqualTo(5);
    }

    @Test
    void heads_are_signed_in_between_also_while_events_keep_coming() throws Exception {
        RunningCommandSide app =
                new RunningCommandSide("rijker.chain.head-every=200ms", "rijker.chain.batch=1");
        try {
            TamperedLog log = new TamperedLog(app);
            log.append(1, 3);
            await().until(() -> headsBehind(log, 2) > 0);
            log.append(4, MANY);

            await().until(() -> headsBehind(log, 3) > 0);

            assertThat(log.number("SELECT sum(events) FROM chain_head")).isLessThan(MANY);
        } finally {
            app.stop();
        }
    }

    @Test
    void a_head_is_signed_again_after_an_hour() throws Exception {
        RunningCommandSide app = new RunningCommandSide("rijker.chain.head-every=1s");
        try {
            TamperedLog log = new TamperedLog(app);
            log.append(1, 3);
            await().until(() -> headsBehind(log, 2) > 0);
            log.append(4, 5);

            await().until(() -> headsBehind(log, 4) > 0);

            assertThat(log.check().unsigned()).isZero();
        } finally {
            app.stop();
        }
    }

    private static long headsBehind(TamperedLog log, long position) throws Exception {
        if (!Files.exists(log.rootsFile())) {
            return 0;
        }
        return Files.readAllLines(log.rootsFile()).stream()
                .map(Json.mapper()::readTree)
                .filter(root -> !root.has("day") && root.path("position").asLong() > position)
                .count();
    }

    private static long lines(TamperedLog log) throws Exception {
        return Files.exists(log.rootsFile()) ? Files.readAllLines(log.rootsFile()).size() : 0;
    }
}
