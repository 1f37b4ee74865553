package nl.rijker.standalone.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import nl.rijker.standalone.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir Path home;

    @Test
    void keeps_demonstration_and_real_facts_apart() throws IOException {
        var live = DataDirectory.under(home, Kind.LIVE);
        DataDirectory.under(home, Kind.DEMO).prepare();
        Files.move(home.resolve("demo"), live.path());

        assertThatThrownBy(live::prepare)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("van de soort 'demo', niet 'live'");
    }

    @Test
    void takes_no_directory_that_holds_something_else() throws IOException {
        var live = DataDirectory.under(home, Kind.LIVE);
        Files.createDirectories(live.path().resolve("holiday-pictures"));

        assertThatThrownBy(live::prepare)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("niet leeg");
    }

    @Test
    void has_one_holder_at_a_time() throws InterruptedException {
        var live = DataDirectory.under(home, Kind.LIVE);
        try (var lock = DirectoryLock.take(live)) {
            assertThat(DirectoryLock.isHeld(lock.directory())).isTrue();
            assertThatThrownBy(() -> DirectoryLock.take(live)).isInstanceOf(UserError.class);
        }

        assertThat(DirectoryLock.isHeld(live)).isFalse();
        DirectoryLock.take(live).close();
    }

    @Test
    void remembers_its_secrets_and_shows_them_to_nobody() throws Exception {
        var live = DataDirectory.under(home, Kind.LIVE);
        try (var lock = DirectoryLock.take(live)) {
            var first = Secrets.readOrCreate(lock);
            var second = Secrets.readOrCreate(lock);

            for (var secret : Secret.values()) {
                assertThat(second.get(secret)).isEqualTo(first.get(secret));
                assertThat(Base64.getDecoder().decode(first.get(secret))).hasSize(32);
                assertThat(String.valueOf((Object) first)).doesNotContain(first.get(secret));
            }
            assertThat(Arrays.stream(Secret.values()).map(first::get)).doesNotHaveDuplicates();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(live.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void adds_a_secret_that_a_newer_version_needs_and_keeps_the_others() throws Exception {
        var live = DataDirectory.under(home, Kind.LIVE);
        try (var lock = DirectoryLock.take(live)) {
            var master = Secrets.readOrCreate(lock).get(Secret.MASTER_KEY);
            var withoutToken =
                    Files.readAllLines(live.secrets()).stream()
                            .filter(line -> !line.startsWith("token-key"))
                            .toList();
            Files.write(live.secrets(), withoutToken);

            var renewed = Secrets.readOrCreate(lock);

            assertThat(renewed.get(Secret.TOKEN_KEY)).isNotBlank();
            assertThat(renewed.get(Secret.MASTER_KEY)).isEqualTo(master);
        }
    }
}
