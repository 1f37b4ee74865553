package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rijker.command.Client.Answer;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class ErasureTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Town town = Town.at(APP);

    @BeforeAll
    static void somebody_is_known() {
        town = Town.in(APP);
    }

    @Test
    void keys_and_key_table_forget_and_the_list_remembers() {
        String trajectory = start("K-1");
        String subject = subjectOf(trajectory);

        Answer erased = town.worker.post("/v1/subjects/erasure", erasure(subject));

        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        assertThat(rowsAbout(subject)).containsExactly("0", "0");
        assertThat(APP.erasedSubjects())
                .filteredOn(line -> line.startsWith(subject + " "))
                .singleElement()
                .asString()
                .matches("\\S+ 20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z [0-9a-f]{64}");
        assertThat(APP.database().eventTypes(subject)).containsExactly("subject-erased");
    }

    @Test
    void the_key_in_memory_is_gone_at_once() {
        String trajectory = start("K-2");
        town.worker.post("/v1/subjects/erasure", erasure(subjectOf(trajectory)));

        Answer late =
                town.worker.post(
                        "/v1/trajectories/" + trajectory + "/measurements",
                        Town.measurement("T0", "2025-09-18", 5, 4, 5));

        assertThat(late.code()).isEqualTo("subject-erased");
    }

    @Test
    void the_same_number_later_is_somebody_new() {
        String subject = subjectOf(start("K-3"));
        town.worker.post("/v1/subjects/erasure", erasure(subject));

        assertThat(subjectOf(start("K-3"))).isNotEqualTo(subject);
    }

    @Test
    void the_same_command_again_answers_as_the_first_time() {
        ObjectNode erasure = erasure(subjectOf(start("K-4")));
        String commandId = Client.newId();

        Answer first = town.worker.post("/v1/subjects/erasure", erasure, commandId);
        Answer again = town.worker.post("/v1/subjects/erasure", erasure, commandId);

        assertThat(again.toString()).isEqualTo(first.toString());
        assertThat(first.status()).isEqualTo(200);
    }

    @Test
    void who_may_not_erase_leaves_everything_as_it_was() {
        String subject = subjectOf(start("K-5"));
        List<Client> others = List.of(town.otherWorker, town.as(Role.MONITOR, null));

        for (Client other : others) {
            assertThat(other.post("/v1/subjects/erasure", erasure(subject)).status())
                    .isEqualTo(403);
        }

        assertThat(rowsAbout(subject)).containsExactly("1", "1");
        assertThat(APP.erasedSubjects()).noneMatch(line -> line.startsWith(subject));
    }

    @Test
    void who_leaves_the_figures_has_every_trajectory_withdrawn_once() {
        String first = start("K-6");
        String second = start("K-6");
        Town.created(
                town.worker.post(
                        "/v1/trajectories/" + second + "/measurements",
                        Town.measurement("T0", "2025-09-18", 5, 4, 5)));
        ObjectNode body = Json.mapper().createObjectNode().put("clientNumber", "K-6");
        String commandId = Client.newId();

        Answer withdrawn = town.worker.post("/v1/subjects/withdrawal", body, commandId);
        Answer again = town.worker.post("/v1/subjects/withdrawal", body, commandId);
        Answer later = town.worker.post("/v1/subjects/withdrawal", body);

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.json().get("trajectories").asInt()).isEqualTo(2);
        assertThat(again.toString()).isEqualTo(withdrawn.toString());
        assertThat(later.toString()).isEqualTo(withdrawn.toString());
        assertThat(APP.database().eventTypes(first))
                .containsExactly("trajectory-started", "trajectory-withdrawn");
        assertThat(APP.database().eventTypes(second))
                .containsExactly(
                        "trajectory-started",
                        "measurement-recorded",
                        "measurement-withdrawn",
                        "trajectory-withdrawn");
        assertThat(town.otherWorker.post("/v1/subjects/withdrawal", body).code())
                .isEqualTo("subject-unknown");
        assertThat(town.administrator.post("/v1/subjects/withdrawal", body).status())
                .isEqualTo(403);
    }

    @Test
    void no_hash_of_a_body_stays_that_would_show_a_sealed_day_to_whoever_tries_all_days() {
        String trajectory = start("K-7");
        String about =
                "SELECT count(*) FROM handled_command WHERE result_id = '" + trajectory + "'";
        assertThat(APP.database().rows(about)).containsExactly("1");

        town.worker.post("/v1/subjects/erasure", erasure(subjectOf(trajectory)));

        assertThat(APP.database().rows(about)).containsExactly("0");
    }

    private static String start(String clientNumber) {
        String id = Client.newId();
        Town.created(
                town.worker.post(
                        "/v1/trajectories", Town.trajectory(id).put("clientNumber", clientNumber)));
        return id;
    }

    private static String subjectOf(String trajectory) {
        return Json.mapper()
                .readTree(APP.database().payload(trajectory, 0))
                .get("subject")
                .asString();
    }

    private static ObjectNode erasure(String subject) {
        return Json.mapper().createObjectNode().put("subject", subject).put("ground", "REQUEST");
    }

    private static List<String> rowsAbout(String subject) {
        return List.of("subject_key", "person").stream()
                .map(table -> "SELECT count(*) FROM " + table + " WHERE subject = '%s'")
                .map(sql -> APP.database().rows(sql.formatted(subject)).getFirst())
                .toList();
    }
}
