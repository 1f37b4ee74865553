package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.rijker.command.erasure.UnfitList;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.ErasureProof;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.database.Account;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was erased stays erased, whichever back-up is put back. */
class RestoreErasedTest {
    private static final Platform PLATFORM = BackedUp.once().platform();
    private static final ProviderId PROVIDER = new ProviderId("aanbieder-3");
    private static final String SUBJECT =
            """
            SELECT convert_from(payload, 'UTF8')::jsonb ->> 'subject' FROM command.event
            WHERE payload_type = 'trajectory-started'
                AND convert_from(payload, 'UTF8')::jsonb ->> 'trajectory' = '%s'
            """;
    private static final String ROOTS = "SELECT line FROM command.signed_root ORDER BY number";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @TempDir static Path folder;

    private static SubjectId erased = new SubjectId("none");
    private static SubjectId other = new SubjectId("none");
    private static String keyOfErased = "";
    private static String keyOfOther = "";

    @BeforeAll
    static void a_back_up_then_an_erasure_then_another_back_up() {
        Recorder recorder = PLATFORM.in(BackedUp.CITY);
        recorder.provider(PROVIDER.value());
        InterventionId intervention = recorder.intervention("i3", "ACT-101", "noord");
        erased = subject(recorder.trajectory(intervention, "K-3001", DAY));
        keyOfErased = key(erased);
        other = subject(recorder.trajectory(intervention, "K-3002", DAY));
        keyOfOther = key(other);
        BackedUp.once().write(folder.resolve("before"));
        recorder.administrator(new EraseSubject(erased, ErasureGround.REQUEST));
        BackedUp.once().write(folder.resolve("after"));
    }

    private static SubjectId subject(TrajectoryId trajectory) {
        return new SubjectId(PLATFORM.ask(Account.OWNER, SUBJECT.formatted(trajectory)).getFirst());
    }

    private static String key(SubjectId subject) {
        return PLATFORM.ask(
                        Account.OWNER,
                        "SELECT encode(wrapped, 'hex') FROM command.subject_key WHERE subject = '%s'"
                                .formatted(subject))
                .getFirst();
    }

    @Test
    void an_older_back_up_brings_nobody_back(@TempDir Path home) throws Exception {
        try (RestoredHome restored = restored("before", PLATFORM.erasedSubjects(), home)) {
            assertThat(restored.restored().leftOut()).isEqualTo(2);
            assertThat(filesWith(keyOfErased, home)).isEmpty();
            // Planted fault: the same search finds the key of somebody who wasn't erased.
            assertThat(filesWith(keyOfOther, home)).isNotEmpty();
            assertThat(erasures(restored)).isEmpty();

            List<String> remembered = restored.ask(ROOTS);
            assertThat(roots(restored).subList(0, remembered.size())).isEqualTo(remembered);

            try (var application = restored.start()) {
                assertThat(erasures(restored)).containsExactly(erased + " REPEATED");
                long head = restored.restored().manifest().position() + 1;
                Platform.await(() -> application.getBean(FeedDesk.class).known() == head);
                assertThat(application.getBean(Replay.class).run(position -> {}).differences())
                        .isEmpty();
                assertThat(subjectOfSameNumber(application.getBean(CommandDesk.class), restored))
                        .isNotEqualTo(erased.value());
            }
            assertThat(Files.readString(restored.restored().directory().erasedSubjects()))
                    .contains(erased.value());
        }
    }

    private static List<String> roots(RestoredHome restored) throws IOException {
        Path file = restored.restored().directory().roots();
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Whoever is named by the client number of the erased subject now. */
    private static String subjectOfSameNumber(CommandDesk desk, RestoredHome restored) {
        Recorder recorder = new Recorder(desk, new Municipality(BackedUp.CITY)).worksFor(PROVIDER);
        return restored.ask(
                        SUBJECT.formatted(
                                recorder.trajectory(new InterventionId("i3"), "K-3001", DAY)))
                .getFirst();
    }

    private static List<String> erasures(RestoredHome restored) {
        return restored.ask(
                """
                SELECT convert_from(payload, 'UTF8')::jsonb ->> 'subject' || ' '
                    || (convert_from(payload, 'UTF8')::jsonb ->> 'ground')
                FROM command.event WHERE payload_type = 'subject-erased'
                """);
    }

    @Test
    void a_back_up_made_afterwards_holds_nothing_to_bring_back(@TempDir Path home)
            throws Exception {
        try (RestoredHome restored = restored("after", PLATFORM.erasedSubjects(), home)) {
            assertThat(restored.restored().leftOut()).isZero();
            assertThat(filesWith(keyOfErased, home)).isEmpty();
            assertThat(filesWith(keyOfOther, home)).isNotEmpty();
            assertThat(erasures(restored)).containsExactly(erased + " REQUEST");
        }
    }

    @Test
    void without_the_list_nothing_is_restored(@TempDir Path home) {
        assertThatThrownBy(() -> restored("before", null, home))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("De lijst van gewiste deelnemers ontbreekt")
                .hasMessageContaining("--erased");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_list_that_lacks_a_known_erasure_is_refused_by_name(@TempDir Path home) {
        assertThatThrownBy(() -> restored("after", BackedUp.once().nobodyErased(), home))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("ontbreken er 1")
                .hasMessageContaining(erased.value());
        assertThat(home).isEmptyDirectory();
    }

    /** As a new installation begins one, or as somebody makes one by hand. */
    @Test
    void a_list_that_was_not_kept_since_before_the_back_up_is_refused(@TempDir Path home)
            throws Exception {
        Path fresh = Files.writeString(folder.resolve("fresh"), BackedUp.begun(Instant.now()));
        Path empty = Files.writeString(folder.resolve("empty"), "");
        Path headless =
                Files.write(
                        folder.resolve("headless"),
                        Files.readAllLines(PLATFORM.erasedSubjects()).stream().skip(1).toList());

        assertThatThrownBy(() -> restored("before", fresh, home))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("deze reservekopie is ouder");
        for (Path list : List.of(empty, headless)) {
            assertThatThrownBy(() -> restored("before", list, home))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("staat niet sinds wanneer zij wordt bijgehouden");
        }
        assertThat(home).isEmptyDirectory();
    }

    /** Nobody can make a list older than it is. */
    @Test
    void a_begin_that_somebody_else_wrote_is_refused(@TempDir Path home) throws Exception {
        Path list =
                Files.writeString(
                        folder.resolve("older"),
                        BackedUp.begun(Instant.now())
                                .replaceFirst("begun \\S+", "begun 2020-01-01T00:00:00Z"));

        assertThatThrownBy(() -> restored("before", list, home))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Regel 1 van de lijst")
                .hasMessageContaining("niet door deze installatie geschreven");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_list_that_can_not_be_read_is_refused_by_its_line(@TempDir Path home) throws Exception {
        Path list =
                Files.writeString(folder.resolve("torn"), erased + " 2026-02-01T10:00:00Z\n7f3c");

        assertThatThrownBy(() -> restored("after", list, home))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Regel 2 van de lijst");
        assertThat(home).isEmptyDirectory();
    }

    /** By hand, under the key of another installation, with the proof of another line. */
    private static List<String> linesOfSomebodyElse() throws IOException {
        String instant = "2026-02-01T10:00:00Z";
        String foreign = Base64.getEncoder().encodeToString(new byte[32]);
        String proved =
                Files.readAllLines(PLATFORM.erasedSubjects()).stream()
                        .filter(line -> line.startsWith(erased.value()))
                        .findFirst()
                        .orElseThrow();
        return List.of(
                other + " " + instant,
                ErasureProof.of(foreign).line(other.value(), instant),
                proved.replace(erased.value(), other.value()));
    }

    @Test
    void a_line_that_somebody_else_wrote_brings_a_restore_to_a_stop(@TempDir Path home)
            throws Exception {
        for (String line : linesOfSomebodyElse()) {
            Path list =
                    Files.writeString(
                            folder.resolve("foreign"),
                            Files.readString(PLATFORM.erasedSubjects()) + line + "\n");

            assertThatThrownBy(() -> restored("before", list, home))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("Regel 3 van de lijst")
                    .hasMessageContaining("niet door deze installatie geschreven")
                    .hasMessageContaining(other.value());
            assertThat(home).isEmptyDirectory();
        }
    }

    /**
     * Without the check the start would have erased somebody who lives. A line from before there
     * were proofs is proved by the log, and gets one; a list from before it said since when it has
     * been kept goes back to the first event.
     */
    @Test
    void a_line_that_somebody_else_wrote_brings_a_start_to_a_stop() throws Exception {
        Path list = PLATFORM.erasedSubjects();
        String before = Files.readString(list);
        String byHand = before + linesOfSomebodyElse().getFirst() + "\n";

        assertThatThrownBy(() -> PLATFORM.stopped(() -> write(list, byHand)))
                .isInstanceOf(UnfitList.class)
                .hasMessageContaining("niet door deze installatie geschreven");
        assertThat(key(other)).isEqualTo(keyOfOther);

        write(list, erased + " 2026-02-01T10:00:00Z\n");
        PLATFORM.restart();
        assertThat(Files.readString(list))
                .matches(
                        "begun %s [0-9a-f]{64}\n%s 2026-02-01T10:00:00Z [0-9a-f]{64}\n"
                                .formatted(firstEvent(), erased));
        write(list, before);
    }

    private static String firstEvent() {
        return PLATFORM.ask(
                        Account.OWNER,
                        "SELECT time_stamp FROM command.event ORDER BY global_index LIMIT 1")
                .getFirst();
    }

    private static void write(Path list, String text) {
        try {
            Files.writeString(list, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The completed one says nothing of the time before, so no older back-up goes with it. */
    @Test
    void a_start_without_the_list_is_refused_and_an_empty_one_begins_now(@TempDir Path home)
            throws Exception {
        Path list = PLATFORM.erasedSubjects();
        String before = Files.readString(list);
        assertThatThrownBy(() -> PLATFORM.stopped(() -> delete(list)))
                .hasMessageContaining("De lijst van gewiste deelnemers")
                .hasMessageContaining("ontbreekt, terwijl er 1 zijn gewist");
        Files.createFile(list);

        PLATFORM.restart();

        assertThat(Files.readString(list)).contains(erased.value());
        assertThatThrownBy(() -> restored("before", list, home))
                .hasMessageContaining("deze reservekopie is ouder");
        write(list, before);
    }

    private static void delete(Path list) {
        try {
            Files.delete(list);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RestoredHome restored(String backup, @Nullable Path list, Path home)
            throws InterruptedException {
        return RestoredHome.open(
                RestoredHome.restore(folder.resolve(backup), list, home)
                        .run((done, total, message) -> {}));
    }

    private static List<Path> filesWith(String key, Path home) throws IOException {
        String wanted = new String(HexFormat.of().parseHex(key), StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(wanted))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException removedMeanwhile) {
            return "";
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
