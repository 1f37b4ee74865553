package nl.rijker.command.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rijker.command.root.RootHistory.Restoration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file of roots, however often a log was put back. */
class RootHistoryTest {
    private static final RootKey KEY = RootKey.of(new byte[32]);
    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    @TempDir Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void twoMunicipalities() {
        file = folder.resolve("roots.ndjson");
        write(content("GM1", 10, null), content("GM2", 11, null));
        write(content("GM1", 20, null), content("GM1", 30, null), content("GM2", 31, null));
    }

    @Test
    void what_was_signed_beyond_a_restore_is_lost_and_named() {
        write(content("GM1", 20, 24L), content("GM1", 26, null));

        RootHistory history = RootHistory.of(read());

        assertThat(history.restorations())
                .containsExactly(new Restoration(6, "GM1", 24, 30, NOON, NOON));
        assertThat(history.valid()).extracting(Root::root).containsExactly(1L, 2L, 3L, 5L, 6L, 7L);
    }

    @Test
    void a_second_restore_further_back_loses_the_first_one_too() {
        write(content("GM1", 20, 24L), content("GM1", 26, null));
        write(content("GM1", 10, 12L));

        RootHistory history = RootHistory.of(read());

        assertThat(history.restorations())
                .extracting(Restoration::position, Restoration::lost)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(24L, 30L),
                        org.assertj.core.groups.Tuple.tuple(12L, 26L));
        assertThat(history.valid()).extracting(Root::root).containsExactly(1L, 2L, 5L, 8L);
    }

    @Test
    void where_nothing_was_signed_beyond_it_nothing_is_known_to_be_lost() {
        write(content("GM1", 30, 33L));

        Restoration restoration = RootHistory.of(read()).restorations().getFirst();

        assertThat(restoration.lost()).isEqualTo(33);
        assertThat(restoration.lostAt()).isNull();
    }

    @Test
    void a_writer_goes_on_from_the_position_that_was_put_back() {
        write(content("GM1", 20, 24L));
        RootWriter writer = new RootWriter(new RootFile(file), KEY);
        writer.unread();

        assertThat(writer.latest()).extracting(Root::position).containsExactlyInAnyOrder(20L, 31L);
    }

    @Test
    void nobody_without_the_key_can_say_that_a_log_was_put_back() throws Exception {
        List<String> lines = Files.readAllLines(file);
        String pretended = lines.getLast().replace("\"at\":", "\"restored\":12,\"at\":");
        Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(2), lines.get(3)));
        Files.writeString(file, pretended + "\n", java.nio.file.StandardOpenOption.APPEND);

        assertThat(pretended).contains("restored");
        assertThatThrownBy(this::read).isInstanceOf(ForgedRoot.class);
    }

    private void write(RootContent... contents) {
        RootWriter writer = new RootWriter(new RootFile(file), KEY);
        writer.unread();
        writer.write(List.of(contents), NOON);
    }

    private List<SignedRoot> read() {
        return RootSeries.of(new RootFile(file).lines(), KEY.publicKey());
    }

    private static RootContent content(
            String municipality, long position, @Nullable Long restored) {
        LocalDate day = restored == null ? LocalDate.of(2026, 3, 1) : null;
        return new RootContent(municipality, day, position, position, "ab".repeat(32), restored);
    }
}
