package nl.rijker.command.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import nl.rijker.command.RunningCommandSide;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.Test;

class SignedAtStopTest {
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

    private static long lines(TamperedLog log) throws Exception {
        return Files.exists(log.rootsFile()) ? Files.readAllLines(log.rootsFile()).size() : 0;
    }
}
