package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.chain.ChainReport;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.chain.LogCheck;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.root.RootHistory.Restoration;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.standalone.backup.Restore;
import nl.rijker.standalone.backup.RestoredRoots;
import nl.rijker.standalone.proof.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain and its roots after an older back-up was put back. */
class RestoredRootsTest {
    private static final Platform PLATFORM = BackedUp.once().platform();
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @TempDir static Path folder;

    private static Path rootsBefore = Path.of("");
    private static Path rootsAfter = Path.of("");
    private static long lost;

    @BeforeAll
    static void a_back_up_then_more_work_that_is_signed() throws Exception {
        Recorder recorder = PLATFORM.in(BackedUp.CITY).worksFor(new ProviderId("aanbieder-1"));
        PLATFORM.bean(SignedLog.class).settle();
        BackedUp.once().write(folder.resolve("backup"));
        rootsBefore = Files.copy(roots(), folder.resolve("roots-before"));
        for (int visits = 1; visits < 5; visits++) {
            recorder.session(new InterventionId("i1"), DAY, visits);
        }
        lost = PLATFORM.bean(SignedLog.class).settle().position();
        rootsAfter = Files.copy(roots(), folder.resolve("roots-after"));
    }

    private static Path roots() {
        return TestServer.one()
                .directory()
                .path()
                .resolve("roots-" + PLATFORM.database() + ".ndjson");
    }

    @Test
    void signing_goes_on_in_the_newest_file_and_what_is_lost_is_named(@TempDir Path home)
            throws Exception {
        try (RestoredHome restored = restored(rootsAfter, home)) {
            long position = restored.restored().manifest().position();
            Restoration restoration = report(restored).restorations().getFirst();
            assertThat(report(restored).foundOutside()).isTrue();
            assertThat(restoration.position()).isEqualTo(position);
            assertThat(restoration.lost()).isEqualTo(lost).isEqualTo(position + 4);
            assertThat(Files.readAllLines(file(restored)))
                    .startsWith(Files.readAllLines(rootsAfter).toArray(String[]::new))
                    .hasSize(Files.readAllLines(rootsAfter).size() + 1);

            try (var application = restored.start()) {
                Recorder recorder =
                        new Recorder(
                                        application.getBean(CommandDesk.class),
                                        new Municipality(BackedUp.CITY))
                                .worksFor(new ProviderId("aanbieder-1"));
                recorder.session(new InterventionId("i1"), DAY, 7);
                SignedLog log = application.getBean(SignedLog.class);
                assertThat(log.settle().roots())
                        .isEqualTo(Files.readAllLines(file(restored)).size())
                        .isGreaterThan(restoration.root());
                ChainReport checked = check(application.getBean(LogCheck.class));
                assertThat(checked.unsigned()).isZero();
                assertThat(Found.inOrder(checked, 0))
                        .startsWith("klopt: ")
                        .contains(
                                "naar positie %d (hash %d): wat toen op positie %d tot en met %d stond, is verloren"
                                        .formatted(
                                                position, restoration.root(), position + 1, lost));
                mustStillFindAChange(restored, application.getBean(LogCheck.class), position);
            }
        }
    }

    /** Planted fault: nothing that was signed before the restore may be changed since. */
    private static void mustStillFindAChange(RestoredHome restored, LogCheck check, long position) {
        restored.ask(
                """
                UPDATE command.event SET meta_data = NULL WHERE global_index = %d RETURNING 1
                """
                        .formatted(position - 1));
        try {
            throw new AssertionError("not found: " + check(check));
        } catch (Deviates found) {
            assertThat(found.deviation().position()).isEqualTo(position - 1);
        }
    }

    @Test
    void where_nothing_was_signed_afterwards_nothing_is_said_to_be_lost(@TempDir Path home)
            throws Exception {
        try (RestoredHome restored = restored(rootsBefore, home)) {
            Restoration restoration = report(restored).restorations().getFirst();
            assertThat(report(restored).foundOutside()).isTrue();
            assertThat(restoration.lost()).isEqualTo(restoration.position());
            assertThat(restoration.lostAt()).isNull();
        }
    }

    @Test
    void without_a_newer_file_the_back_up_s_own_lines_go_on(@TempDir Path home) throws Exception {
        try (RestoredHome restored = restored(null, home)) {
            assertThat(report(restored).foundOutside()).isFalse();
            assertThat(report(restored).kept()).isNull();
            assertThat(Files.readAllLines(file(restored)))
                    .startsWith(
                            restored.ask("SELECT line FROM command.signed_root ORDER BY number")
                                    .toArray(String[]::new))
                    .hasSize((int) report(restored).before() + 1);
        }
    }

    @Test
    void a_file_of_another_log_or_one_that_was_changed_is_kept_beside_and_said(@TempDir Path home)
            throws Exception {
        List<String> lines = Files.readAllLines(rootsAfter);
        lines.set(0, lines.getFirst().replaceFirst("\"events\":\\d+", "\"events\":1"));
        Path live = Files.createDirectories(home.resolve("live"));
        Files.writeString(live.resolve("kind"), "live\n");
        Files.write(live.resolve("roots.ndjson"), lines);

        try (RestoredHome restored = restored(null, home)) {
            assertThat(report(restored).foundOutside()).isFalse();
            Path kept = report(restored).kept();
            assertThat(kept).isEqualTo(live.resolve("roots-before-restore-1.ndjson"));
            assertThat(Files.readAllLines(live.resolve("roots-before-restore-1.ndjson")))
                    .isEqualTo(lines);
        }
    }

    /** So that a drill finds a back-up that was changed, while nothing runs to compare it with. */
    @Test
    void a_restore_elsewhere_goes_by_the_roots_beside_the_keys(@TempDir Path home)
            throws Exception {
        Path live = Files.createDirectories(home.resolve("keys/live"));
        Files.copy(TestServer.one().directory().secrets(), live.resolve("secrets.properties"));
        List<String> lines = new ArrayList<>(Files.readAllLines(rootsAfter));
        Files.write(live.resolve("roots.ndjson"), lines);

        RestoredRoots.Report genuine = elsewhere(home, "genuine");
        lines.set(0, lines.getFirst().replaceFirst("\"events\":\\d+", "\"events\":1"));
        Files.write(live.resolve("roots.ndjson"), lines);
        RestoredRoots.Report changed = elsewhere(home, "changed");

        assertThat(genuine.foundOutside()).isTrue();
        assertThat(genuine.foreign()).isFalse();
        assertThat(genuine.restorations().getFirst().lost()).isEqualTo(lost);
        assertThat(changed.foreign()).isTrue();
        assertThat(Files.readAllLines(live.resolve("roots.ndjson"))).isEqualTo(lines);
    }

    private static RestoredRoots.Report elsewhere(Path home, String place)
            throws InterruptedException {
        return new Restore(
                        folder.resolve("backup"),
                        null,
                        PLATFORM.erasedSubjects(),
                        null,
                        home.resolve("keys"),
                        home.resolve(place))
                .run((done, total, message) -> {})
                .roots();
    }

    private static ChainReport check(LogCheck check) {
        return check.run(done -> {});
    }

    private static RestoredRoots.Report report(RestoredHome restored) {
        return restored.restored().roots();
    }

    private static Path file(RestoredHome restored) {
        return restored.restored().directory().roots();
    }

    private static RestoredHome restored(@Nullable Path newest, Path home)
            throws InterruptedException {
        return RestoredHome.open(
                RestoredHome.restore(
                                folder.resolve("backup"), PLATFORM.erasedSubjects(), newest, home)
                        .run((done, total, message) -> {}));
    }
}
