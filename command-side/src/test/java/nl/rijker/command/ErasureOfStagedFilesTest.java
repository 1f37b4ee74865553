package nl.rijker.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.batch.ImportOrder;
import nl.rijker.command.imports.ImportUpkeep;
import nl.rijker.command.imports.Imports;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.recording.ImportReport;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SourceId;
import nl.rijker.contract.value.UserId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** A file that waits, or was cut off, must not bring back whoever was erased meanwhile. */
class ErasureOfStagedFilesTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static final String HEAD =
            "Traject;Clientnummer;Interventie;Startdatum;Leeftijd;Rechtsgrond\n";

    private static Town town = Town.at(APP);
    private static Client importer = new Client("", null);
    private static Client otherImporter = new Client("", null);

    @BeforeAll
    static void a_town() {
        town = Town.in(APP);
        importer = town.as(Role.IMPORTER, Town.BRUG);
        otherImporter = town.as(Role.IMPORTER, new ProviderId("de-kei"));
    }

    @Test
    void the_preview_names_what_the_erasure_destroys_and_leaves_other_providers_theirs() {
        String subject = named("S-1");
        String batch = refused(importer, "S-1");
        String ofOther = refused(otherImporter, "S-1");

        assertThat(preview("S-1").json().at("/staged").toString())
                .contains(batch)
                .doesNotContain(ofOther);
        assertThat(APP.imports().resolve(batch)).isNotEmptyDirectory();

        Town.accepted(erase(subject));

        assertThat(APP.imports().resolve(batch)).doesNotExist();
        assertThat(APP.imports().resolve(ofOther)).isNotEmptyDirectory();
        assertThat(column("wrapped_key", batch)).isNull();
        assertThat(column("state", batch)).isEqualTo("REFUSED");
        assertThat(importer.get("/v1/imports/" + batch).json().get("badRows")).isEmpty();
        assertThat(otherImporter.get("/v1/imports/" + ofOther).json().get("badRows")).isNotEmpty();
    }

    @Test
    void what_was_cut_off_does_not_go_on_and_what_it_recorded_can_be_taken_back() {
        String subject = named("S-2");
        Answer recorded = send(importer, HEAD + row("t-21", "S-21") + row("t-22", "S-22"));
        String batch = recorded.json().get("batch").asString();
        cutOff(batch, "RECORDING");
        String waiting = refused(importer, "S-2");
        cutOff(waiting, "STAGED");

        Town.accepted(erase(subject));

        assertThat(List.of(column("state", batch), column("state", waiting)))
                .containsOnly("CUT_OFF");
        long events = APP.database().events();
        APP.bean(ImportUpkeep.class).resume(Town.MUNICIPALITY);
        assertThat(APP.database().events()).isEqualTo(events);
        assertThat(revoke(waiting).code()).isEqualTo("import-recorded-nothing");
        assertThat(revoke(batch).json().get("withdrawn").asInt()).isEqualTo(2);
        assertThat(column("state", batch)).isEqualTo("REVOKED");
    }

    /** Without the check the rows that follow would make the person known again. */
    @Test
    void while_a_file_is_being_read_nobody_is_erased_and_nothing_is_half_done() {
        String subject = named("S-3");
        List<String> before = everythingOf(subject);
        Set<String> asked = new HashSet<>();

        ImportReport report = read(file("t-3", "S-31"), () -> asked.add(erase(subject).code()));

        assertThat(asked).containsExactly("import-is-busy");
        assertThat(everythingOf(subject)).isEqualTo(before);
        assertThat(report.recorded()).isOne();
        Town.accepted(erase(subject));
        assertThat(everythingOf(subject)).startsWith("0", "0");
    }

    @Test
    void a_file_that_was_arriving_while_somebody_was_erased_must_be_sent_again() {
        String subject = named("S-4");
        List<String> started = started();
        InputStream arriving =
                FilesIn.arriving(HEAD + row("t-4", "S-4"), () -> Town.accepted(erase(subject)));

        assertThatThrownBy(() -> read(arriving, () -> {})).hasMessage("import-is-busy");

        assertThat(started()).isEqualTo(started);
        assertThat(read(file("t-4", "S-41"), () -> {}).recorded()).isOne();
    }

    private static List<String> started() {
        return APP.database()
                .rows(
                        "SELECT aggregate_identifier FROM event WHERE payload_type ="
                                + " 'trajectory-started' ORDER BY global_index");
    }

    private static InputStream file(String trajectory, String clientNumber) {
        return new ByteArrayInputStream((HEAD + row(trajectory, clientNumber)).getBytes(UTF_8));
    }

    /**
     * @param meanwhile happens while it is being read
     */
    private static ImportReport read(InputStream file, Runnable meanwhile) {
        Actor actor = new Actor(new UserId("reader"), Role.IMPORTER, Town.MUNICIPALITY, Town.BRUG);
        ImportOrder order = new ImportOrder(new SourceId("read"), null, false, false);
        return APP.bean(Imports.class).run(actor, order, file, (_, _, _) -> meanwhile.run());
    }

    private static List<String> everythingOf(String subject) {
        return List.of(
                        "SELECT count(*) FROM subject_key WHERE subject = '%s'",
                        "SELECT count(*) FROM person WHERE subject = '%s'",
                        "SELECT bool_or(erased) FROM subject_trajectory WHERE subject = '%s'",
                        "SELECT count(*) FROM event WHERE payload_type = 'subject-erased' AND"
                                + " convert_from(payload, 'UTF8') LIKE '%%%s%%'")
                .stream()
                .map(sql -> APP.database().rows(sql.formatted(subject)).getFirst())
                .toList();
    }

    private static String named(String clientNumber) {
        String id = Client.newId();
        Town.created(
                town.worker.post(
                        "/v1/trajectories", Town.trajectory(id).put("clientNumber", clientNumber)));
        return Json.mapper().readTree(APP.database().payload(id, 0)).get("subject").asString();
    }

    /** One good row, and one that names an intervention that isn't there. */
    private static String refused(Client by, String clientNumber) {
        Answer answer =
                send(
                        by,
                        HEAD
                                + row("x-" + clientNumber, clientNumber)
                                        .replace("girls-1", "girls-9"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return answer.json().get("batch").asString();
    }

    private static String row(String trajectory, String clientNumber) {
        return trajectory + ";" + clientNumber + ";girls-1;1-9-2025;12-15;publieke taak\n";
    }

    private static Answer send(Client by, String file) {
        return by.send(
                by.request("/v1/imports?source=cvs")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(file)));
    }

    private static Answer revoke(String batch) {
        return importer.send(
                importer.request("/v1/imports/" + batch + "/revocation")
                        .POST(BodyPublishers.noBody()));
    }

    private static Answer preview(String clientNumber) {
        return town.worker.post(
                "/v1/subjects/erasure/preview",
                Json.mapper().createObjectNode().put("clientNumber", clientNumber));
    }

    private static Answer erase(String subject) {
        ObjectNode erasure =
                Json.mapper().createObjectNode().put("subject", subject).put("ground", "REQUEST");
        return town.worker.post("/v1/subjects/erasure", erasure);
    }

    private static String column(String name, String batch) {
        return APP.database()
                .rows("SELECT %s FROM import_batch WHERE batch = '%s'".formatted(name, batch))
                .getFirst();
    }

    /** As a kill leaves it. */
    private static void cutOff(String batch, String state) {
        try (Connection connection = APP.database().as("rijker_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE import_batch SET state = '%s', wrapped_key = coalesce(wrapped_key, 'x') WHERE batch = '%s'"
                            .formatted(state, batch));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
