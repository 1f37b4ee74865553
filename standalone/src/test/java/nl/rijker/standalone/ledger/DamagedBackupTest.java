package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.backup.Restore;
import nl.rijker.standalone.database.Account;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no whole back-up of this system is refused by name, and leaves nothing behind. */
class DamagedBackupTest {
    private static final BackedUp BACKED_UP = BackedUp.once();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    command.event.rows | flip    | Het bestand command.event.rows van de reservekopie in .* is veranderd, afgekapt
                    command.event.rows | missing | Het bestand command.event.rows van de reservekopie in .* ontbreekt
                    manifest           | flip    | Het bestand manifest van de reservekopie in .* is veranderd
                    manifest           | missing | Het bestand manifest van de reservekopie in .* ontbreekt
                    manifest           | other   | Het bestand manifest van de reservekopie in .* is veranderd, afgekapt of van een andere
                    erased-subjects    | cut     | Het bestand erased-subjects van de reservekopie in .* is veranderd, afgekapt
                    erased-subjects    | other   | Het bestand erased-subjects van de reservekopie in .* is veranderd, afgekapt
                    key.json           | missing | staat geen hele reservekopie
                    key.json           | cut     | staat geen hele reservekopie
                    key.json           | newer   | gemaakt door een nieuwere versie van Rijker .vorm 2
                    key.json           | kind    | De sleutel past niet
                    """)
    void a_back_up_that_is_not_what_was_written_is_refused_by_name(
            String file, String damage, String sentence, @TempDir Path home) throws Exception {
        Path place = home.resolve("backup");
        FileUtils.copyDirectory(BACKED_UP.backup().toFile(), place.toFile());
        damage(place.resolve(file), damage);

        assertThatThrownBy(() -> restore(place, home))
                .isInstanceOf(UserError.class)
                .hasMessageMatching("(?s).*" + sentence + ".*");
        assertNothingIn(home.resolve("data"));
    }

    private static void damage(Path file, String damage) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        switch (damage) {
            case "flip" -> {
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
            case "cut" -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            case "missing" -> Files.delete(file);
            case "other" -> {
                Path other = Objects.requireNonNull(file.getParent()).resolveSibling("other");
                BACKED_UP.write(other);
                Files.write(file, Files.readAllBytes(other.resolve(file.getFileName())));
            }
            case "newer" ->
                    Files.writeString(
                            file, Files.readString(file).replace("\"format\":1", "\"format\":2"));
            case "kind" -> Files.writeString(file, Files.readString(file).replace("live", "demo"));
            default -> throw new IllegalArgumentException(damage);
        }
    }

    @Test
    void another_key_opens_nothing(@TempDir Path home) throws Exception {
        Path other = home.resolve("other.properties");
        Files.writeString(other, "master-key=" + Base64.getEncoder().encodeToString(new byte[32]));

        assertThatThrownBy(
                        () ->
                                new Restore(
                                                BACKED_UP.backup(),
                                                other,
                                                BACKED_UP.nobodyErased(),
                                                null,
                                                home,
                                                home.resolve("data"))
                                        .run((done, total, message) -> {}))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("De sleutel past niet op de reservekopie")
                .hasMessageContaining("--secrets");
        assertNothingIn(home.resolve("data"));
    }

    @Test
    void without_the_secrets_it_says_where_they_are(@TempDir Path home) {
        assertThatThrownBy(
                        () ->
                                new Restore(
                                                BACKED_UP.backup(),
                                                null,
                                                BACKED_UP.nobodyErased(),
                                                null,
                                                home,
                                                home)
                                        .run((done, total, message) -> {}))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("het zit er zelf niet in")
                .hasMessageContaining("--secrets");
        assertNothingIn(home);
    }

    @Test
    void a_back_up_of_newer_tables_is_refused(@TempDir Path home) throws Exception {
        BACKED_UP
                .platform()
                .tell(
                        Account.OWNER,
                        """
                        INSERT INTO command.flyway_schema_history
                        SELECT installed_rank + 1, '999', description, type, script, checksum, installed_by,
                            installed_on, execution_time, success
                        FROM command.flyway_schema_history ORDER BY installed_rank DESC LIMIT 1
                        """);
        try {
            BACKED_UP.write(home.resolve("backup"));
        } finally {
            BACKED_UP
                    .platform()
                    .tell(
                            Account.OWNER,
                            "DELETE FROM command.flyway_schema_history WHERE version = '999'");
        }

        assertThatThrownBy(() -> restore(home.resolve("backup"), home))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("nieuwere versie van Rijker")
                .hasMessageContaining("999");
        assertNothingIn(home.resolve("data"));
    }

    /** Whoever owns the database can do this; the files of the back-up are whole. */
    @Test
    void a_back_up_without_all_its_signed_roots_is_refused_and_leaves_nothing(@TempDir Path home)
            throws Exception {
        BACKED_UP.platform().bean(SignedLog.class).settle();
        String change = "UPDATE command.signed_root SET line = reverse(line) WHERE number = 1";
        BACKED_UP.platform().tell(Account.OWNER, change);
        try {
            BACKED_UP.write(home.resolve("backup"));
        } finally {
            BACKED_UP.platform().tell(Account.OWNER, change);
        }

        assertThatThrownBy(() -> restore(home.resolve("backup"), home))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("hash 1 ontbreekt, is veranderd");
        assertNothingIn(home.resolve("data"));
    }

    private static void restore(Path place, Path home) throws InterruptedException {
        RestoredHome.restore(place, BACKED_UP.platform().erasedSubjects(), home.resolve("data"))
                .run((done, total, message) -> {});
    }

    private static void assertNothingIn(Path home) {
        try (var left = Files.walk(home)) {
            assertThat(left.filter(path -> !path.equals(home))).isEmpty();
        } catch (IOException neverMade) {
            assertThat(home).doesNotExist();
        }
    }
}
