package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.intervention.InterventionCommand.PlanIntervention;
import nl.rijker.command.intervention.InterventionCommand.StartIntervention;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every file in {@code imports/} is bad in the way that {@code expected.txt} says: it is told by
 * row, column and reason, and nothing of it is written.
 */
class BadFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/imports");

    /** What a file that is refused leaves as it was. */
    private static final String WRITTEN =
            """
            SELECT 'event ' || count(*) FROM event
            UNION ALL SELECT 'handled_command ' || count(*) FROM handled_command
            UNION ALL SELECT 'person ' || count(*) FROM person
            UNION ALL SELECT 'subject_key ' || count(*) FROM subject_key
            UNION ALL SELECT 'trajectory_name ' || count(*) FROM trajectory_name
            """;

    record Expected(String file, String query, long row, String column, String code, String words) {
        static Expected of(String line) {
            List<String> parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Expected(
                    parts.get(0),
                    parts.get(1),
                    Long.parseLong(parts.get(2)),
                    parts.get(3),
                    parts.get(4),
                    parts.get(5));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Client importer = new Client("", null);

    @BeforeAll
    static void what_is_known_before() {
        Town town = Town.in(APP);
        importer = town.as(Role.IMPORTER, Town.BRUG);
        plan(town.worker, "girls-2", "de-brug");
        plan(town.otherWorker, "kei-1", "de-kei");
        Town.accepted(
                town.otherWorker.post(
                        "/v1/interventions/kei-1/start",
                        Town.with(Sample.of(StartIntervention.class), "intervention", "kei-1")));
        good("Activiteit;Interventie;Datum;Minuten;Bezoekers\nbekend-1;girls-1;2025-09-02;90;12\n");
        good(
                "Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond\nT1;k1;girls-1;1-9-2025;publieke taak\nT2;k2;girls-1;1-9-2025;publieke taak\nT3;k3;girls-1;1-9-2025;publieke taak\n");
        good("Traject;Meetinstrument;Moment;Datum;v1;v2;v3\nT3;three.1;T0;2025-09-05;3;3;3\n");
    }

    private static void plan(Client worker, String id, String provider) {
        ObjectNode plan = Town.with(Sample.of(PlanIntervention.class), "intervention", id);
        ((ObjectNode) plan.get("plan"))
                .put("provider", provider)
                .put("framework", "FW")
                .put("goal", "G1")
                .put("activityType", "ACT-1")
                .put("area", "GM9999");
        Town.created(worker.post("/v1/interventions", plan));
    }

    private static void good(String file) {
        Answer answer = send("source=slecht", file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static Answer send(String query, byte[] file) {
        return importer.send(
                importer.request("/v1/imports?" + query)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    static List<Expected> files() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Expected::of)
                .toList();
    }

    @Test
    void every_kept_file_is_expected_and_there_are_at_least_sixty() throws IOException {
        try (Stream<Path> kept = Files.list(FOLDER)) {
            assertThat(
                            kept.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("expected.txt")))
                    .hasSizeGreaterThanOrEqualTo(60)
                    .containsExactlyInAnyOrderElementsOf(
                            files().stream().map(Expected::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_bad_file_is_told_by_row_column_and_reason(Expected expected) throws IOException {
        mustBeRefused(expected, Files.readAllBytes(FOLDER.resolve(expected.file())));
    }

    private static void mustBeRefused(Expected expected, byte[] file) {
        List<String> before = written();

        Answer answer = send(expected.query(), file);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        List<JsonNode> bad = new ArrayList<>();
        answer.json().path("badRows").forEach(bad::add);
        assertThat(bad)
                .as(answer.toString())
                .anySatisfy(
                        row -> {
                            assertThat(row.path("row").asLong()).isEqualTo(expected.row());
                            assertThat(row.path("column").asString(""))
                                    .isEqualTo(expected.column());
                            assertThat(row.path("code").asString()).isEqualTo(expected.code());
                            assertThat(row.path("reason").asString()).contains(expected.words());
                            assertThat(row.path("reasonEn").asString()).isNotBlank();
                        });
        assertThat(written()).isEqualTo(before);
        assertThat(staged()).allMatch(name -> name.equals("bad-rows"));
    }

    /** What still lies on the disk of any file. */
    private static List<String> staged() {
        try (Stream<Path> files = Files.walk(APP.imports())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> written() {
        return APP.database().rows(WRITTEN);
    }

    @Test
    void a_cell_of_thirty_megabytes_is_a_bad_file() {
        String file =
                "Activiteit;Interventie;Datum;Minuten;Bezoekers\ng1;girls-1;2025-09-02;90;12\n\""
                        + "x".repeat(30 << 20)
                        + "\";girls-1;2025-09-02;90;12\n";
        mustBeRefused(
                new Expected("30 MB cell", "source=slecht", 3, "", "file-unfit", "te lang"),
                file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_cell_of_thirty_megabytes_in_a_workbook_is_a_bad_file() throws IOException {
        mustBeRefused(
                new Expected("30 MB cell", "source=slecht", 0, "", "file-unfit", "veel meer"),
                workbook(30 << 20));
    }

    @Test
    void a_zip_bomb_is_a_bad_file() throws IOException {
        mustBeRefused(
                new Expected("zip bomb", "source=slecht", 0, "", "file-unfit", "veel meer"),
                workbook(300 << 20));
    }

    /** A workbook whose sheet is that long and packs very well. */
    private static byte[] workbook(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/workbook.xml", 0);
            part(zip, "xl/worksheets/sheet1.xml", length);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, int length) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = zip;
        out.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
        byte[] chunk = new byte[1 << 16];
        Arrays.fill(chunk, (byte) 'x');
        for (int written = 0; written < length; written += chunk.length) {
            out.write(chunk);
        }
        zip.closeEntry();
    }
}
