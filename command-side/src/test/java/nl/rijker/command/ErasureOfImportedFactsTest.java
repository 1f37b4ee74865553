package nl.rijker.command;

import static nl.rijker.command.FilesIn.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.platform.MasterKey;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.TrajectoryNames;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SubjectId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a file said of somebody who was erased since. */
class ErasureOfImportedFactsTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static final String STARTS =
            "Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond;Einddatum;Reden einde\n";
    private static final String ATTENDANCE = "Traject;Datum;Minuten;Nummer\n";

    private static Town town = Town.at(APP);
    private static FilesIn files = new FilesIn(new Client("", null));

    @BeforeAll
    static void a_town() {
        town = Town.in(APP);
        files = new FilesIn(town.as(Role.IMPORTER, Town.BRUG));
    }

    /** The ids stay in the log for ever, beside the trajectory and the month. */
    @Test
    void whoever_tries_all_days_finds_the_right_one_until_the_key_is_destroyed() {
        expect(files.send("source=g", STARTS + start("g-1", ";")), "RECORDED", 1, 0, 0);
        String days = ATTENDANCE + "g-1;17-9-2025;60;\ng-1;18-9-2025;60;a-7\n";
        expect(files.send("source=g", days), "RECORDED", 2, 0, 0);
        expect(files.send("source=g", days), "NOTHING_NEW", 0, 2, 0);
        SubjectId subject = new SubjectId(subjectOf("Kg-1"));
        List<String> facts = attendances(subject);
        String trajectory = trajectoryOf(subject);

        assertThat(guess(trajectory, facts, said -> personal(subject, said)))
                .containsExactly("day\n2025-09-17\n", "number\ng\nA-7");
        String planted = id(trajectory, "day\n2025-09-17\n");
        assertThat(guess(trajectory, List.of(planted), said -> said)).hasSize(1);

        Town.accepted(erase(subject.value()));

        assertThat(guess(trajectory, facts, said -> said)).isEmpty();
        assertThatThrownBy(() -> personal(subject, "day")).isInstanceOf(Refused.class);
    }

    @Test
    void taking_back_an_import_takes_the_facts_of_whoever_was_erased_with_it() {
        String starts = STARTS + start("r-1", "3-2-2026;onbekend") + start("r-2", ";");
        Answer started = files.send("source=r", starts);
        expect(started, "RECORDED", 3, 0, 0);
        String days = ATTENDANCE + "r-1;17-9-2025;60;\nr-2;18-9-2025;60;\n";
        Answer attended = files.send("source=r", days);
        expect(attended, "RECORDED", 2, 0, 0);

        Town.accepted(erase(subjectOf("Kr-1")));

        assertThat(hashes(started)).containsExactlyInAnyOrder("", "", "kept");
        assertThat(hashes(attended)).containsExactlyInAnyOrder("", "kept");
        assertThat(taken(files.revoke(attended))).containsExactly(2L, 0L);
        assertThat(taken(files.revoke(started))).containsExactly(3L, 0L);
    }

    /** Planted fault: as before commands of imports outlived an erasure. */
    @Test
    void what_is_not_found_any_more_is_listed_as_left() throws SQLException {
        Answer started = files.send("source=l", STARTS + start("l-1", ";") + start("l-2", ";"));
        expect(started, "RECORDED", 2, 0, 0);
        try (Connection owner = APP.database().as("rijker_owner");
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    DELETE FROM handled_command WHERE import_batch = '%1$s' AND result_id = (
                        SELECT max(result_id) FROM handled_command WHERE import_batch = '%1$s')
                    """
                            .formatted(started.json().path("batch").asString()));
        }

        Answer revoked = files.revoke(started);

        assertThat(taken(revoked)).containsExactly(1L, 1L);
        assertThat(revoked.json().at("/facts/0/fact").asString()).contains("niet meer te vinden");
    }

    private static List<String> hashes(Answer sent) {
        return APP.database()
                .rows(
                        "SELECT CASE body_hash WHEN '' THEN '' ELSE 'kept' END FROM handled_command"
                                + " WHERE import_batch = '%s'"
                                        .formatted(sent.json().path("batch").asString()));
    }

    private static List<Long> taken(Answer revoked) {
        JsonNode report = revoked.json();
        return List.of(report.path("withdrawn").asLong(-1), report.path("left").asLong(-1));
    }

    /** As whoever knows how ids are made, and has the log and the master key. */
    private static List<String> guess(
            String trajectory, List<String> ids, UnaryOperator<String> hidden) {
        Stream<String> days =
                IntStream.rangeClosed(1, 30).mapToObj("day\n2025-09-%02d\n"::formatted);
        Stream<String> numbers = IntStream.range(0, 10).mapToObj("number\ng\nA-%d"::formatted);
        return Stream.concat(days, numbers)
                .filter(said -> ids.contains(id(trajectory, hidden.apply(said))))
                .toList();
    }

    private static String id(String trajectory, String said) {
        return APP.bean(MasterKey.class)
                .hash("imported fact", "attendance\n" + trajectory + "\n" + said)
                .substring(0, 32);
    }

    private static String personal(SubjectId subject, String said) {
        return APP.bean(MunicipalTransactions.class)
                .in(Town.MUNICIPALITY, () -> APP.bean(TrajectoryNames.class).hash(subject, said));
    }

    private static List<String> attendances(SubjectId subject) {
        return clear("attendance", "attendance-recorded", subject);
    }

    private static String trajectoryOf(SubjectId subject) {
        return clear("trajectory", "trajectory-started", subject).getFirst();
    }

    private static List<String> clear(String field, String type, SubjectId subject) {
        return APP.database()
                .rows(
                        """
                        SELECT fact ->> '%s' FROM (
                            SELECT convert_from(payload, 'UTF8')::json AS fact FROM event
                            WHERE payload_type = '%s') AS facts
                        WHERE fact ->> 'subject' = '%s'
                        """
                                .formatted(field, type, subject));
    }

    private static String start(String number, String ending) {
        return number + ";K" + number + ";girls-1;1-9-2025;publieke taak;" + ending + "\n";
    }

    private static String subjectOf(String clientNumber) {
        return town.worker
                .post(
                        "/v1/subjects/erasure/preview",
                        Json.mapper().createObjectNode().put("clientNumber", clientNumber))
                .json()
                .get("subject")
                .asString();
    }

    private static Answer erase(String subject) {
        ObjectNode erasure =
                Json.mapper().createObjectNode().put("subject", subject).put("ground", "REQUEST");
        return town.worker.post("/v1/subjects/erasure", erasure);
    }
}
