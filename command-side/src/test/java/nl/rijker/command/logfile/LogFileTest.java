package nl.rijker.command.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.rijker.command.RunningCommandSide;
import nl.rijker.command.chain.ChainCheck;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.chain.Deviation;
import nl.rijker.command.chain.Deviation.BadLine;
import nl.rijker.command.chain.Deviation.Changed;
import nl.rijker.command.chain.Deviation.CutOff;
import nl.rijker.command.chain.Deviation.MadeUp;
import nl.rijker.command.chain.Deviation.Older;
import nl.rijker.command.chain.Deviation.OtherKey;
import nl.rijker.command.chain.Deviation.OtherRoots;
import nl.rijker.command.chain.Deviation.Rewritten;
import nl.rijker.command.chain.Deviation.RootForged;
import nl.rijker.command.chain.TamperedLog;
import nl.rijker.command.root.PublicRootKey;
import nl.rijker.command.root.RootFile;
import nl.rijker.command.root.RootKey;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class LogFileTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    @TempDir static Path folder;

    private static final int EVENTS = 90;
    private static List<String> lines = List.of();
    private static Trust origin = Trust.nobody();
    private static int first;

    @BeforeAll
    static void export() throws Exception {
        TamperedLog log = TamperedLog.of(APP, EVENTS);
        Path file = folder.resolve("log.ndjson");
        assertThat(APP.bean(LogExport.class).write(file, true, done -> {})).isEqualTo(EVENTS);
        lines = Files.readAllLines(file);
        origin = new Trust(APP.bean(PublicRootKey.class), new RootFile(log.rootsFile()).lines());
        first = lines.size() - 1 - EVENTS;
    }

    @Test
    void a_file_is_whole_its_owners_only_and_the_same_each_time() throws Exception {
        Path again = folder.resolve("again.ndjson");
        APP.bean(LogExport.class).write(again, true, done -> {});

        assertThat(Files.readAllBytes(again)).isEqualTo(bytes(lines));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again)))
                .isEqualTo("rw-------");
        FileReport report = check(lines, origin);
        assertThat(report.log().events()).isEqualTo(EVENTS);
        assertThat(report.log().unsigned()).isZero();
        assertThat(report.key()).isEqualTo(origin.key());
    }

    @Test
    void an_event_is_a_cloud_event_with_the_stored_bytes() {
        ObjectNode event = (ObjectNode) Json.mapper().readTree(lines.get(first));

        assertThat(event.propertyNames())
                .containsExactly(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "position",
                        "sequence",
                        "aggregatetype",
                        "revision",
                        "metadata",
                        "chainhash",
                        "data_base64");
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("source").asString()).isEqualTo("/rijker/GM1001");
        assertThat(event.path("type").asString()).isEqualTo("nl.rijker.session-recorded");
        assertThat(event.path("position").asString()).isEqualTo("1");
        assertThat(new String(event.path("data_base64").binaryValue(), UTF_8))
                .isEqualTo("{\"visits\":1}");
    }

    static Stream<Arguments> otherwise() {
        return Stream.<UnaryOperator<String>>of(
                        line -> line + " ",
                        line -> line + "\r",
                        line -> line.replaceFirst(":", ": "),
                        line -> line.replaceFirst(",", " ,"),
                        line -> line.replaceFirst("\"1\\.0\"", "\"1.1\""),
                        line ->
                                line.replaceFirst(
                                        "(\"id\":\"[^\"]*\"),(\"source\":\"[^\"]*\")", "$2,$1"),
                        line -> line.replaceFirst("\\}$", ",\"more\":\"1\"}"),
                        line -> line.replaceFirst(",\"sequence\":\"0\"", ",\"sequence\":\"00\""),
                        line -> line.replaceFirst(",\"sequence\":\"0\"", ",\"sequence\":0"),
                        line -> line.replaceFirst(",\"sequence\":\"0\"", ""),
                        line -> line.replaceFirst("session-recorded", "session\\\\u002drecorded"),
                        line -> line.replaceFirst("/rijker/GM100", "/rijker/GM200"),
                        line -> line.replaceFirst("nl\\.rijker\\.", "nl.other."),
                        line -> line.replaceFirst("application/json", "text/json"),
                        line -> line.replaceFirst("\"chainhash\":\"(.)", "\"chainhash\":\"X$1"),
                        line -> line.replaceFirst("=\"\\}$", "\"}"),
                        line -> line.replaceFirst("(\"id\":\"[^\"]*\")", "$1,$1"),
                        line -> "",
                        line -> "[]")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("otherwise")
    void a_line_that_would_be_written_otherwise_is_refused_by_line_and_position(
            UnaryOperator<String> change) {
        int index = first + 40;
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, change.apply(lines.get(index)));
        assertThat(changed.get(index)).isNotEqualTo(lines.get(index));

        assertThat(deviation(changed, origin))
                .isEqualTo(new BadLine(position(lines.get(index - 1)), index + 1));
    }

    static Stream<Arguments> faults() {
        int index = 40;
        return Stream.of(
                Arguments.of(
                        "another payload",
                        change(all -> all.set(first + index, payload(all.get(first + index)))),
                        Changed.class),
                Arguments.of(
                        "a deleted event", change(all -> all.remove(first + index)), Changed.class),
                Arguments.of(
                        "an added event",
                        change(all -> all.add(first + index, all.get(first + index))),
                        Changed.class),
                Arguments.of(
                        "two swapped events",
                        change(all -> Collections.swap(all, first + index, first + index + 1)),
                        Changed.class),
                Arguments.of(
                        "cut off without an end",
                        change(all -> all.subList(first + index, all.size()).clear()),
                        BadLine.class),
                Arguments.of("cut off with an end", change(LogFileTest::cutOff), CutOff.class),
                Arguments.of(
                        "something behind the end",
                        change(all -> all.add(all.getLast())),
                        BadLine.class),
                Arguments.of(
                        "a root changed",
                        change(
                                all ->
                                        all.set(
                                                2,
                                                all.get(2).replace("\"events\":", "\"events\":1"))),
                        RootForged.class),
                Arguments.of(
                        "a root without a signature",
                        change(
                                all ->
                                        all.set(
                                                2,
                                                all.get(2)
                                                        .replaceFirst(
                                                                "signature\":.*",
                                                                "signature\":\"}"))),
                        RootForged.class),
                Arguments.of(
                        "cut off at an earlier root, with a header and an end for it",
                        change(LogFileTest::cutOffAtARoot),
                        Older.class),
                Arguments.of(
                        "made up, and said to be real",
                        change(
                                all ->
                                        all.set(
                                                0,
                                                all.getFirst()
                                                        .replace(
                                                                "\"simulated\":true",
                                                                "\"simulated\":false"))),
                        MadeUp.class),
                Arguments.of(
                        "made anew from there on", change(LogFileTest::chainAnew), Rewritten.class),
                Arguments.of(
                        "made anew and signed with another key",
                        change(LogFileTest::otherKey),
                        OtherKey.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_changed_file_is_found(
            String fault, Consumer<List<String>> change, Class<? extends Deviation> expected) {
        List<String> changed = new ArrayList<>(lines);
        change.accept(changed);

        Deviation found = deviation(changed, origin);

        assertThat(found).isInstanceOf(expected);
        if (found instanceof Changed || found instanceof Rewritten) {
            assertThat(found.position())
                    .isBetween(
                            position(lines.get(first + 40)), position(lines.get(first + 41)) + 26);
        }
    }

    @Test
    void an_older_file_is_in_order_where_one_is_expected() {
        List<String> older = new ArrayList<>(lines);
        cutOffAtARoot(older);

        assertThat(deviation(older, origin).position())
                .isEqualTo(position(older.get(older.size() - 2)) + 1);
        FileReport report = check(older, new Trust(origin.key(), origin.roots(), true));
        assertThat(report.later()).isEqualTo(first - 11L);
    }

    @Test
    void a_file_that_another_installation_signed_with_the_same_key_is_found() {
        Trust other = new Trust(origin.key(), List.of());

        assertThat(deviation(lines, other)).isInstanceOf(OtherRoots.class);
    }

    @Test
    void a_file_without_its_installation_is_checked_against_itself() {
        assertThat(check(lines, Trust.nobody()).log().events()).isEqualTo(EVENTS);
    }

    private static Consumer<List<String>> change(Consumer<List<String>> change) {
        return change;
    }

    /** What whoever has the file but not the key can do. */
    private static void chainAnew(List<String> all) {
        all.set(first + 40, payload(all.get(first + 40)));
        for (int i = first; i < all.size() - 1; i++) {
            EventLine line = Json.mapper().readValue(all.get(i), EventLine.class);
            byte[] hash = ANEW.next(line, i == first);
            all.set(i, Json.mapper().writeValueAsString(EventLine.of(line.event(), hash)));
        }
    }

    private static final Anew ANEW = new Anew();

    private static final class Anew {
        private ChainCheck check = new ChainCheck(List.of());

        byte[] next(EventLine line, boolean begin) {
            check = begin ? new ChainCheck(List.of()) : check;
            byte[] hash = check.hash(line.event());
            check.add(line.event(), hash);
            return hash;
        }
    }

    private static void cutOff(List<String> all) {
        all.subList(first + 40, all.size()).clear();
        all.add(Json.mapper().writeValueAsString(FileEnd.of(40, position(all.get(first + 39)))));
    }

    /** With ten roots, up to the last event that they cover. */
    private static void cutOffAtARoot(List<String> all) {
        long last =
                all.subList(1, 11).stream()
                        .mapToLong(line -> Json.mapper().readTree(line).path("position").asLong())
                        .max()
                        .orElseThrow();
        PublicRootKey key = APP.bean(PublicRootKey.class);
        List<String> cut = new ArrayList<>();
        cut.add(Json.mapper().writeValueAsString(FileHeader.of(true, key, 10)));
        cut.addAll(all.subList(1, 11));
        all.subList(first, all.size() - 1).stream()
                .filter(line -> position(line) <= last)
                .forEach(cut::add);
        cut.add(Json.mapper().writeValueAsString(FileEnd.of(cut.size() - 11L, last)));
        all.clear();
        all.addAll(cut);
    }

    private static void otherKey(List<String> all) {
        all.set(
                0,
                Json.mapper()
                        .writeValueAsString(
                                FileHeader.of(
                                        true, RootKey.of(new byte[32]).publicKey(), first - 1)));
    }

    private static String payload(String line) {
        return line.replaceFirst("\"data_base64\":\"....", "\"data_base64\":\"eyJX");
    }

    private static long position(String line) {
        return Long.parseLong(Json.mapper().readTree(line).path("position").asString());
    }

    private static FileReport check(List<String> content, Trust trust) {
        try {
            Path file = Files.write(Files.createTempFile(folder, "log", ""), bytes(content));
            try (LogFile log = LogFile.open(file)) {
                return log.check(trust, event -> {});
            }
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Deviation deviation(List<String> content, Trust trust) {
        try {
            throw new AssertionError("nothing found: " + check(content, trust));
        } catch (Deviates found) {
            return found.deviation();
        }
    }

    private static byte[] bytes(List<String> content) {
        return (String.join("\n", content) + "\n").getBytes(UTF_8);
    }
}
