package nl.rijker.standalone.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.rijker.command.batch.ImportOrder;
import nl.rijker.command.imports.Imports;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.platform.TrajectoryNames;
import nl.rijker.command.recording.ImportReport;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportTrajectory;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SourceId;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.database.Account;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.proof.FileVerification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody of whom all was recorded that can be, in staged files and back-ups too, erased at the
 * command line: what is left in everything that leaves the database or lies beside it.
 */
class ErasedCopiesTest {
    private static final Municipality CITY = new Municipality("GM1085");
    private static final Platform PLATFORM =
            Platform.start("rijker.mode=live", "rijker.municipality=" + CITY);
    private static final Actor ADMINISTRATOR =
            new Actor(new UserId("beheer"), Role.ADMINISTRATOR, CITY, null);
    private static final Actor IMPORTER =
            new Actor(new UserId("importer-a"), Role.IMPORTER, CITY, PersonalStory.PROVIDER);
    private static final String CELL = "Vk8pj-cell-in-a-file";
    private static final Pattern BASE64 =
            Pattern.compile("\"(?:data_base64|metadata)\":\"([^\"]+)\"");
    private static final String BATCH_KEYS =
            "SELECT wrapped_key FROM command.import_batch WHERE wrapped_key IS NOT NULL";

    @TempDir static Path folder;

    private static final Set<String> PLANTED = new TreeSet<>();
    private static final List<String> KEYS = new ArrayList<>();
    private static final List<String> BATCHES = new ArrayList<>();
    private static PersonalStory story = new PersonalStory(PLATFORM.in(CITY.value()));
    private static Set<String> batchKeys = Set.of();
    private static Set<String> batchKeysOnDiskBefore = Set.of();
    private static Map<String, Amounts> balances = new HashMap<>();

    @BeforeAll
    static void everything_is_copied_before_and_after_an_erasure() throws Exception {
        PLATFORM.awaitFeed();
        PLANTED.addAll(story.planted(SealedFields.opened(PLATFORM, ADMINISTRATOR, story.client())));
        PLANTED.add(CELL);
        stage("STAGED");
        stage("REFUSED");
        for (String key :
                List.of(
                        "SELECT encode(wrapped, 'hex') FROM command.subject_key",
                        "SELECT encode(client_hmac, 'hex') FROM command.person",
                        "SELECT encode(external_hmac, 'hex') FROM command.trajectory_name")) {
            KEYS.addAll(PLATFORM.ask(Account.OWNER, key));
        }
        batchKeys = Set.copyOf(PLATFORM.ask(Account.OWNER, BATCH_KEYS));
        balances = PLATFORM.ledger().at(CITY, PLATFORM.head());
        PLATFORM.tell(Account.POSTGRES, "CHECKPOINT");
        batchKeysOnDiskBefore = Traces.inFiles(batchKeys);
        write("backup", Map.of("out", folder.resolve("before").toString()));

        write(
                "subject-erase",
                Map.of(
                        "provider",
                        PersonalStory.PROVIDER.value(),
                        "client",
                        story.client().number(),
                        "yes",
                        "yes"));

        PLATFORM.awaitFeed();
        write("backup", Map.of("out", folder.resolve("after").toString()));
        write("log", Map.of("action", "export", "file", folder.resolve("log.ndjson").toString()));
        write(
                "take-out",
                Map.of(
                        "provider",
                        PersonalStory.PROVIDER.value(),
                        "purpose",
                        "proef",
                        "file",
                        folder.resolve("own.zip").toString()));
    }

    /** A file with a row that can't be recorded, left as a kill or a refusal leaves it. */
    private static void stage(String state) {
        String file =
                "Traject;Clientnummer;Interventie;Startdatum;Leeftijd;Rechtsgrond\n%s;%s;%s;1-9-2025;12-15;publieke taak\n"
                        .formatted(state, story.client().number(), CELL);
        ImportReport report =
                PLATFORM.bean(Imports.class)
                        .run(
                                IMPORTER,
                                new ImportOrder(new SourceId("oud"), null, false, false),
                                new ByteArrayInputStream(file.getBytes(UTF_8)),
                                (_, _, _) -> {});
        assertThat(report.result()).isEqualTo(ImportReport.Result.REFUSED);
        ImportId batch = Objects.requireNonNull(report.batch());
        BATCHES.add(batch.value());
        PLATFORM.tell(
                Account.OWNER,
                "UPDATE command.import_batch SET state = '%s' WHERE batch = '%s'"
                        .formatted(state, batch));
    }

    private static void write(String task, Map<String, String> arguments) {
        assertThat(run(task, arguments).exitCode()).as(task).isEqualTo(ExitCode.OK);
    }

    private static Outcome run(String task, Map<String, String> arguments) {
        return PLATFORM.beans(ControlTask.class).stream()
                .filter(one -> one.name().equals(task))
                .findFirst()
                .orElseThrow()
                .run(arguments, (_, _, _) -> {});
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @Test
    void no_file_and_no_row_here_holds_a_word() throws Exception {
        assertThat(words()).hasSizeGreaterThan(8).contains(CELL, story.client().number());
        assertThat(Traces.inFiles(words())).isEmpty();
        assertThat(Traces.inTables(PLATFORM, PLANTED)).isEmpty();
    }

    @Test
    void staged_files_and_lists_of_bad_rows_are_gone_and_so_are_their_keys() throws Exception {
        assertThat(BATCHES).hasSize(2);
        for (String batch : BATCHES) {
            assertThat(TestServer.one().directory().imports().resolve(batch)).doesNotExist();
        }
        assertThat(batchKeys).hasSize(2);
        assertThat(batchKeysOnDiskBefore)
                .as("the search finds them while they live")
                .anyMatch(file -> file.contains("pg_wal"))
                .anyMatch(file -> file.contains("/base/"));
        assertThat(Traces.inFiles(batchKeys)).isEmpty();
        assertThat(Traces.ofBytesInFiles(KEYS)).isEmpty();
    }

    @Test
    void an_export_of_the_log_holds_no_word_also_not_in_base64_and_is_in_order() throws Exception {
        Path file = folder.resolve("log.ndjson");
        String decoded = decoded(Files.readString(file));

        assertThat(PLANTED).noneMatch(decoded::contains);
        // Planted fault: the same search finds what stands in clear.
        assertThat(PersonalStory.clear()).allMatch(decoded::contains);
        assertThat(new FileVerification(folder, key(), roots()).run(file, done -> {}).exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(run("log", Map.of("action", "verify")).exitCode()).isEqualTo(ExitCode.OK);
    }

    private static String decoded(String export) {
        StringBuilder text = new StringBuilder(export);
        BASE64.matcher(export)
                .results()
                .map(found -> Base64.getDecoder().decode(found.group(1)))
                .forEach(bytes -> text.append(new String(bytes, UTF_8)));
        return text.toString();
    }

    private static Path key() throws IOException {
        Path key = folder.resolve("key.pem");
        return Files.writeString(
                key,
                String.valueOf(run("log", Map.of("action", "key")).result().get("message")) + "\n");
    }

    private static Path roots() {
        DataDirectory directory = TestServer.one().directory();
        return directory.path().resolve("roots-" + PLATFORM.database() + ".ndjson");
    }

    @Test
    void what_the_provider_takes_out_holds_no_word() throws Exception {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(folder.resolve("own.zip").toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        assertThat(text.toString()).contains("ACT-101");
        assertThat(PLANTED).noneMatch(text.toString()::contains);
    }

    @Test
    void a_back_up_made_afterwards_holds_no_word_and_no_key(@TempDir Path home) throws Exception {
        assertThat(PLANTED).noneMatch(word -> filesHold(folder.resolve("after"), word));
        try (RestoredHome restored = restored("after", home)) {
            assertThat(restored.restored().leftOut()).isZero();
            assertThat(Traces.inTables(restored::ask, PLANTED)).isEmpty();
            assertThat(Traces.inTables(restored::ask, KEYS)).isEmpty();
            assertThat(restored.ask(BATCH_KEYS)).isEmpty();
            assertThat(Traces.inTables(restored::ask, PersonalStory.clear()))
                    .contains("command.event");
        }
    }

    /**
     * The older back-up still has the batch keys; the start that repeats the erasure destroys them.
     */
    @Test
    void an_older_back_up_brings_no_key_back(@TempDir Path home) throws Exception {
        try (RestoredHome restored = restored("before", home)) {
            assertThat(restored.restored().leftOut()).isEqualTo(KEYS.size());
            assertThat(Traces.inTables(restored::ask, KEYS)).isEmpty();
            assertThat(restored.ask(BATCH_KEYS)).hasSize(2);

            try (var application = restored.start()) {
                assertThat(restored.ask(BATCH_KEYS)).isEmpty();
                assertThat(application.getBean(Replay.class).run(position -> {}).differences())
                        .isEmpty();
            }
        }
    }

    @Test
    void balances_are_as_they_were_and_a_replay_with_an_empty_key_store_gives_the_same() {
        assertThat(PLATFORM.ask(Account.OWNER, "SELECT count(*) FROM command.subject_key"))
                .containsExactly("0");
        assertThat(PLATFORM.ledger().at(CITY, PLATFORM.head())).isNotEmpty().isEqualTo(balances);
        assertThat(PLATFORM.bean(Replay.class).run(position -> {}).differences()).isEmpty();
        assertThat(PLATFORM.ledger().at(CITY, PLATFORM.head())).isEqualTo(balances);
    }

    @Test
    void the_number_of_the_providers_own_system_finds_nothing() {
        List<String> numbers =
                story.told().stream()
                        .filter(ImportTrajectory.class::isInstance)
                        .map(told -> ((ImportTrajectory) told).externalId())
                        .toList();

        assertThat(numbers).isNotEmpty();
        assertThat(
                        PLATFORM.bean(Reading.class)
                                .in(
                                        CITY,
                                        () ->
                                                PLATFORM.bean(TrajectoryNames.class)
                                                        .find(
                                                                CITY,
                                                                PersonalStory.PROVIDER,
                                                                numbers)))
                .isEmpty();
    }

    /** Days stand in files of their own right, such as in what an instrument says of itself. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>(PLANTED);
        words.removeIf(word -> word.matches("20\\d\\d-\\d\\d-\\d\\d"));
        return words;
    }

    private static RestoredHome restored(String backup, Path home) throws InterruptedException {
        return RestoredHome.open(
                RestoredHome.restore(folder.resolve(backup), PLATFORM.erasedSubjects(), home)
                        .run((done, total, message) -> {}));
    }

    private static boolean filesHold(Path place, String word) {
        try (Stream<Path> files = Files.list(place)) {
            return files.anyMatch(file -> holds(file, word));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains(word);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
