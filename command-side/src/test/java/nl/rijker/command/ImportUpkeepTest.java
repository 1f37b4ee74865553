package nl.rijker.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.rijker.command.FilesIn.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.BatchDesk;
import nl.rijker.command.imports.ImportUpkeep;
import nl.rijker.command.platform.Later;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Bad rows wait until whoever reads them destroys them; whatever waits too long is destroyed with
 * its key.
 */
class ImportUpkeepTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static final String SESSIONS =
            """
            Activiteit;Interventie;Datum;Minuten;Bezoekers
            %1$s-1;girls-1;2025-09-02;90;12
            %1$s-2;girls-1;2025-09-03;veel;8
            """;

    private static FilesIn files = new FilesIn(new Client("", null));

    @BeforeAll
    static void provider_with_a_running_intervention() {
        files = new FilesIn(Town.in(APP).as(Role.IMPORTER, Town.BRUG));
    }

    /** A file with one good row and one bad row, which is refused for it. */
    private static String refused(String name) {
        Answer answer = files.send("source=u", SESSIONS.formatted(name));
        expect(answer, "REFUSED", 1, 0, 1);
        return answer.json().path("batch").asString();
    }

    private static Path folder(String batch) {
        return APP.imports().resolve(batch);
    }

    private static String key(String batch) {
        return APP.database()
                .rows(
                        "SELECT coalesce(wrapped_key, 'none') FROM import_batch WHERE batch = '"
                                + batch
                                + "'")
                .getFirst();
    }

    private static Answer destroy(String batch) {
        return files.importer()
                .send(files.importer().request("/v1/imports/" + batch + "/errors").DELETE());
    }

    /** Reads of bad rows that the access log tells of. */
    private static long notes() {
        return Long.parseLong(
                APP.database()
                        .rows("SELECT count(*) FROM access_log WHERE request = 'import-bad-rows'")
                        .getFirst());
    }

    private static JsonNode found(String batch) {
        return files.importer().get("/v1/imports/" + batch).json();
    }

    private static void tidyAfter(Duration duration) {
        Later.by(duration, () -> APP.bean(ImportUpkeep.class).tidy(Town.MUNICIPALITY));
    }

    private static void cutOffWhile(String state, String batch) throws SQLException {
        try (var connection = APP.database().as("rijker_command");
                var statement = connection.createStatement()) {
            statement.execute(
                    "SELECT set_config('rijker.municipality', '" + Town.MUNICIPALITY + "', false)");
            assertThat(
                            statement.executeUpdate(
                                    "UPDATE import_batch SET state = '"
                                            + state
                                            + "', kind = 'SESSIONS' WHERE batch = '"
                                            + batch
                                            + "'"))
                    .isOne();
        }
    }

    @Test
    void bad_rows_are_a_table_in_both_languages_until_whoever_has_it_destroys_it()
            throws IOException {
        String batch = refused("table");
        try (var staged = Files.list(folder(batch))) {
            assertThat(staged.toList())
                    .singleElement()
                    .satisfies(
                            file ->
                                    assertThat(Files.readString(file, ISO_8859_1))
                                            .doesNotContain("veel", "Minuten"));
        }

        long notes = notes();

        Answer sheet = files.importer().get("/v1/imports/" + batch + "/errors");

        assertThat(notes()).isEqualTo(notes + 1);

        assertThat(sheet.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(sheet.http().body().lines())
                .containsExactly(
                        "\uFEFFbestand;rij;kolom;code;reden;wat te doen;reason;what to do",
                        batch
                                + ";3;Minuten;cell-unfit;"
                                + "\"De waarde in de kolom \"\"Minuten\"\" klopt niet: het is geen heel"
                                + " getal; gebruik alleen cijfers.\";"
                                + "Verbeter de waarde en stuur het bestand opnieuw.;"
                                + "\"The value in the column \"\"Minuten\"\" is not right: it is no"
                                + " whole number; write it in digits only.\";"
                                + "Correct the value and send the file again.");
        assertThat(files.importer().get("/v1/imports/" + batch + "/errors").http().body())
                .isEqualTo(sheet.http().body());
        assertThat(destroy(batch).status()).isEqualTo(204);
        assertThat(destroy(batch).status()).isEqualTo(204);
        assertThat(notes()).isEqualTo(notes + 2);
        assertThat(files.importer().get("/v1/imports/" + batch + "/errors").http().body().lines())
                .hasSize(1);
        assertThat(key(batch)).isEqualTo("none");
        assertThat(folder(batch)).doesNotExist();
    }

    @Test
    void what_nobody_fetches_goes_with_its_key_after_a_week() {
        String batch = refused("week");
        tidyAfter(Duration.ofDays(6));
        assertThat(key(batch)).isNotEqualTo("none");
        assertThat(folder(batch)).exists();

        tidyAfter(Duration.ofDays(8));

        assertThat(key(batch)).isEqualTo("none");
        assertThat(folder(batch)).doesNotExist();
    }

    @Test
    void a_file_that_was_never_looked_at_to_the_end_goes_too() throws SQLException {
        String batch = refused("staged");
        cutOffWhile("STAGED", batch);
        tidyAfter(Duration.ofDays(6));
        assertThat(folder(batch)).exists();

        tidyAfter(Duration.ofDays(8));

        assertThat(folder(batch)).doesNotExist();
        assertThat(APP.database().rows("SELECT batch FROM import_batch")).doesNotContain(batch);
    }

    @Test
    void what_was_recorded_of_a_file_that_never_goes_on_can_still_be_taken_back()
            throws SQLException {
        String batch = refused("given-up");
        cutOffWhile("RECORDING", batch);

        tidyAfter(Duration.ofDays(8));

        assertThat(key(batch)).isEqualTo("none");
        Answer found = files.importer().get("/v1/imports/" + batch);
        assertThat(found.json().at("/summary/state").asString()).isEqualTo("FINISHED");
        Answer revoked =
                files.importer()
                        .send(
                                files.importer()
                                        .request("/v1/imports/" + batch + "/revocation")
                                        .POST(BodyPublishers.noBody()));
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
    }

    @Test
    void a_batch_whose_files_are_gone_goes_on_with_the_same_file() throws Exception {
        String batch = refused("restored");
        cutOffWhile("RECORDING", batch);
        try (var staged = Files.list(folder(batch))) {
            for (Path file : staged.toList()) {
                Files.delete(file);
            }
        }
        APP.bean(ImportUpkeep.class).resume(Town.MUNICIPALITY);

        Answer again = files.send("source=u", SESSIONS.formatted("restored"));

        expect(again, "RECORDED", 1, 0, 1);
        assertThat(again.json().path("batch").asString()).isEqualTo(batch);
    }

    @Test
    void a_file_over_which_the_reading_falls_is_refused_by_name_the_second_time() throws Exception {
        String batch = refused("falls");
        cutOffWhile("STAGED", batch);
        Files.writeString(folder(batch).resolve("upload"), "not what was sealed");
        APP.bean(ImportUpkeep.class).resume(Town.MUNICIPALITY);
        assertThat(found(batch).at("/summary/state").asString()).isEqualTo("STAGED");

        APP.bean(ImportUpkeep.class).resume(Town.MUNICIPALITY);

        JsonNode found = found(batch);
        assertThat(found.at("/summary/state").asString()).isEqualTo("REFUSED");
        assertThat(found.at("/badRows/0/code").asString()).isEqualTo("file-unfit");
        assertThat(found.at("/badRows/0/reason").asString()).contains("stopte twee keer");
        assertThat(folder(batch).resolve("upload")).doesNotExist();
    }

    @Test
    void a_file_that_gets_further_each_time_is_not_given_up() throws SQLException {
        String id = refused("further");
        BatchDesk desk = APP.bean(BatchDesk.class);
        Batch batch = desk.find(Town.MUNICIPALITY, new ImportId(id)).orElseThrow();

        assertThat(LongStream.of(0, 4, 9, 9, 10).mapToObj(done -> desk.cutOff(batch, done)))
                .containsExactly(1, 1, 1, 2, 1);
    }

    @Test
    void a_start_destroys_what_an_end_that_was_cut_off_left_lying() throws IOException {
        String listed = refused("listed");
        String unlisted = refused("unlisted");
        Files.writeString(folder(listed).resolve("upload"), "sealed");
        Files.move(folder(unlisted).resolve("bad-rows"), folder(unlisted).resolve("upload"));

        APP.bean(ImportUpkeep.class).resume(Town.MUNICIPALITY);

        assertThat(folder(listed).resolve("upload")).doesNotExist();
        assertThat(found(listed).path("badRows")).hasSize(1);
        assertThat(folder(unlisted)).doesNotExist();
        assertThat(key(unlisted)).isEqualTo("none");
    }

    @Test
    void a_folder_without_a_batch_goes() throws IOException {
        Path orphan = Files.createDirectories(folder("iNobodyKnows"));
        Files.writeString(orphan.resolve("upload"), "sealed");
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.now()));
        tidyAfter(Duration.ofDays(6));
        assertThat(orphan).exists();

        tidyAfter(Duration.ofDays(8));

        assertThat(orphan).doesNotExist();
    }

    @Test
    void nothing_of_a_batch_is_left_when_all_went_well() {
        Answer fine = files.send("source=u", SESSIONS.formatted("fine").replace("veel", "60"));
        expect(fine, "RECORDED", 2, 0, 0);
        String batch = fine.json().path("batch").asString();
        assertThat(List.of(key(batch), Files.exists(folder(batch))))
                .isEqualTo(List.of("none", false));
    }
}
