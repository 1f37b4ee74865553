package nl.rijker.command;

import static nl.rijker.command.Town.accepted;
import static nl.rijker.command.Town.created;
import static nl.rijker.command.Town.measurement;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.Outcome.NotRecorded;
import nl.rijker.command.platform.Outcome.Recorded;
import nl.rijker.command.platform.Request;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class RecordingTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Town town;

    @BeforeAll
    static void found() {
        town = Town.in(APP);
    }

    @Test
    void a_trajectory_with_two_measurements_is_recorded_step_by_step() {
        String id = town.trajectory();
        String measurements = "/v1/trajectories/" + id + "/measurements";
        Answer first = town.worker.post(measurements, measurement("T0", "2025-09-02", 1, 2, 3));
        Answer second = town.worker.post(measurements, measurement("T1", "2026-01-20", 4, 4, 5));
        created(first);
        created(second);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.header("API-Version")).isEqualTo("1.0.0");
        assertThat(second.json().toString()).isEqualTo("{\"id\":\"" + id + "\",\"version\":2}");
        assertThat(APP.database().payload(id, 2))
                .contains("\"later\":\"T1\"", "\"before\":6.00", "\"after\":13.00");
    }

    @Test
    void what_was_recorded_can_be_corrected_withdrawn_and_ended() {
        String id = town.trajectory();
        String path = "/v1/trajectories/" + id;
        created(town.worker.post(path + "/measurements", measurement("T0", "2025-09-02", 1, 1, 1)));
        ObjectNode correction =
                measurement("T0", "2025-09-03", 2, 2, 2).put("reason", "TYPING_ERROR");
        accepted(town.worker.put(path + "/measurements/three.1/T0", correction));
        accepted(
                town.worker.post(
                        path + "/measurements/three.1/T0/withdrawal",
                        Town.json("{'reason':'OBJECTION'}")));
        ObjectNode attendance = Town.json("{'attendedOn':'2025-09-04','minutes':60}");
        String attended = Client.newId();
        created(town.worker.post(path + "/attendances", attendance, attended));
        accepted(
                town.worker.put(
                        path + "/attendances/" + attended,
                        attendance.deepCopy().put("minutes", 90).put("reason", "WRONG_DATE")));
        accepted(
                town.worker.post(
                        path + "/attendances/" + attended + "/withdrawal",
                        Town.json("{'reason':'DID_NOT_HAPPEN'}")));
        accepted(
                town.worker.post(
                        path + "/end",
                        Town.json("{'endedOn':'2026-02-01','reason':'ACCORDING_TO_PLAN'}")));
        assertThat(APP.database().eventTypes(id))
                .containsExactly(
                        "trajectory-started",
                        "measurement-recorded",
                        "measurement-corrected",
                        "measurement-withdrawn",
                        "attendance-recorded",
                        "attendance-corrected",
                        "attendance-withdrawn",
                        "trajectory-ended");
    }

    @Test
    void a_trajectory_is_withdrawn_with_all_that_it_holds_and_then_it_is_closed() {
        String id = town.trajectory();
        String path = "/v1/trajectories/" + id;
        created(town.worker.post(path + "/measurements", measurement("T0", "2025-09-02", 1, 1, 1)));
        ObjectNode attendance = Town.json("{'attendedOn':'2025-09-04','minutes':60}");
        created(town.worker.post(path + "/attendances", attendance));
        Answer withdrawn =
                town.worker.post(
                        path + "/withdrawal",
                        Town.json("{'reason':'OBJECTION','explanation':'wil niet meer'}"));
        accepted(withdrawn);
        assertThat(withdrawn.header("ETag")).isEqualTo("\"5\"");
        assertThat(APP.database().eventTypes(id))
                .containsExactly(
                        "trajectory-started",
                        "measurement-recorded",
                        "attendance-recorded",
                        "measurement-withdrawn",
                        "attendance-withdrawn",
                        "trajectory-withdrawn");
        Answer late = town.worker.post(path + "/attendances", attendance);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("trajectory-is-withdrawn");
    }

    @Test
    void a_session_takes_its_command_id_when_it_brings_no_id() {
        String id = Client.newId();
        ObjectNode session =
                Town.json(
                        "{'intervention':'girls-1','delivery':{'heldOn':'2025-09-08','minutes':60,'workerMinutes':120,'visits':9}}");
        Answer recorded = town.worker.post("/v1/sessions", session, id);
        created(recorded);
        assertThat(recorded.header("Location")).isEmpty();
        assertThat(recorded.json().path("id").asString()).isEqualTo(id);
        session.remove("intervention");
        accepted(town.worker.put("/v1/sessions/" + id, session.put("reason", "OTHER")));
        accepted(
                town.worker.post(
                        "/v1/sessions/" + id + "/withdrawal", Town.json("{'reason':'OTHER'}")));
    }

    @Test
    void the_same_command_again_changes_nothing_and_answers_as_the_first_time() {
        String id = town.trajectory();
        String path = "/v1/trajectories/" + id + "/measurements";
        String commandId = Client.newId();
        ObjectNode measurement = measurement("T0", "2025-09-02", 1, 2, 3);
        Answer first = town.worker.post(path, measurement, commandId);
        created(town.worker.post(path, measurement("T1", "2025-10-02", 1, 2, 3)));
        long events = APP.database().events();
        Answer again = town.worker.post(path, measurement, commandId);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.http().body()).isEqualTo(first.http().body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(APP.database().events()).isEqualTo(events);
    }

    @Test
    void a_command_id_stands_for_one_command_of_one_user_only() {
        String id = town.trajectory();
        String path = "/v1/trajectories/" + id + "/measurements";
        String commandId = Client.newId();
        created(town.worker.post(path, measurement("T0", "2025-09-02", 1, 2, 3), commandId));
        long events = APP.database().events();
        Answer other = town.worker.post(path, measurement("T0", "2025-09-02", 1, 2, 4), commandId);
        Answer elsewhere =
                town.worker.post(
                        "/v1/trajectories/" + town.trajectory() + "/measurements",
                        measurement("T0", "2025-09-02", 1, 2, 3),
                        commandId);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("command-id-used");
        assertThat(elsewhere.code()).isEqualTo("command-id-used");
        assertThat(APP.database().events()).isEqualTo(events + 1);
    }

    @Test
    void sixteen_copies_of_a_new_trajectory_at_once_make_one_event() throws Exception {
        String commandId = Client.newId();
        ObjectNode start = Town.trajectory(Client.newId());
        long events = APP.database().events();
        List<Answer> answers =
                atOnce(16, () -> town.worker.post("/v1/trajectories", start, commandId));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers)
                .extracting(answer -> answer.http().body())
                .containsOnly(answers.getFirst().http().body());
        assertThat(APP.database().events()).isEqualTo(events + 1);
    }

    @Test
    void sixteen_copies_of_a_repeatable_command_at_once_make_one_event() throws Exception {
        ObjectNode plan =
                Sample.of(
                        nl.rijker.command.intervention.InterventionCommand.AdjustIntervention
                                .class);
        plan.remove("intervention");
        ((ObjectNode) plan.get("plan"))
                .put("provider", "de-brug")
                .put("framework", "FW")
                .put("goal", "G1")
                .put("activityType", "ACT-1")
                .put("area", "GM9999");
        String commandId = Client.newId();
        long events = APP.database().events();
        List<Answer> answers =
                atOnce(
                        16,
                        () ->
                                town.worker.post(
                                        "/v1/interventions/girls-1/adjustments", plan, commandId));
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers)
                .extracting(answer -> answer.http().body())
                .containsOnly(answers.getFirst().http().body());
        assertThat(APP.database().events()).isEqualTo(events + 1);
    }

    @Test
    void of_two_who_saw_the_same_version_one_is_told_that_it_has_gone() throws Exception {
        String path = "/v1/trajectories/" + town.trajectory() + "/attendances";
        ObjectNode attendance = Town.json("{'attendedOn':'2025-09-04','minutes':60}");
        List<Answer> answers =
                atOnce(
                        2,
                        () ->
                                town.worker.send(
                                        town.worker
                                                .command(
                                                        "POST",
                                                        path,
                                                        BodyPublishers.ofString(
                                                                attendance.toString()),
                                                        Client.newId())
                                                .header("If-Match", "\"0\"")));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 412);
        assertThat(answers)
                .extracting(Answer::code)
                .containsExactlyInAnyOrder("", "version-is-stale");
    }

    @Test
    void a_refused_command_leaves_its_neighbours_in_the_batch_alone() {
        long events = APP.database().events();
        List<Outcome> outcomes =
                APP.bean(CommandDesk.class)
                        .submit(
                                Town.MUNICIPALITY,
                                List.of(
                                        register("batch-1", Town.MUNICIPALITY),
                                        register("de-brug", Town.MUNICIPALITY),
                                        register("batch-2", Town.MUNICIPALITY)));
        assertThat(outcomes)
                .extracting(outcome -> (Object) outcome.getClass())
                .containsExactly(Recorded.class, NotRecorded.class, Recorded.class);
        assertThat(APP.database().events()).isEqualTo(events + 2);
    }

    @Test
    void the_commands_of_a_batch_share_one_transaction_whatever_happens_to_one_of_them() {
        APP.bean(Cache.class).removeAll();
        APP.bean(CommandDesk.class)
                .submit(
                        Town.MUNICIPALITY,
                        List.of(
                                register("de-brug", Town.MUNICIPALITY),
                                register("shared-1", Town.MUNICIPALITY),
                                register("shared-2", Town.MUNICIPALITY)));
        assertThat(
                        APP.database()
                                .rows(
                                        """
                                        SELECT xmin FROM event WHERE aggregate_identifier LIKE '%/shared-_'
                                        UNION SELECT xmin FROM reference WHERE id LIKE 'shared-_'
                                        UNION SELECT xmin FROM handled_command WHERE result_id LIKE 'shared-_'
                                        """))
                .hasSize(1);
    }

    @Test
    void a_command_that_fails_unexpectedly_leaves_its_neighbours_alone_too() {
        long events = APP.database().events();
        List<Outcome> outcomes =
                APP.bean(CommandDesk.class)
                        .submit(
                                Town.MUNICIPALITY,
                                List.of(
                                        register("batch-3", Town.MUNICIPALITY),
                                        register("batch-4", new Municipality("GM0001")),
                                        register("batch-5", Town.MUNICIPALITY)));
        assertThat(outcomes)
                .extracting(outcome -> (Object) outcome.getClass())
                .containsExactly(Recorded.class, NotRecorded.class, Recorded.class);
        assertThat(APP.database().events()).isEqualTo(events + 2);
    }

    @Test
    void twins_in_one_batch_make_one_event() {
        long events = APP.database().events();
        Request request = register("batch-6", Town.MUNICIPALITY);
        List<Outcome> outcomes =
                APP.bean(CommandDesk.class).submit(Town.MUNICIPALITY, List.of(request, request));
        assertThat(outcomes)
                .extracting(outcome -> (Object) outcome.getClass())
                .containsExactly(Recorded.class, Outcome.Repeated.class);
        assertThat(APP.database().events()).isEqualTo(events + 1);
    }

    private static Request register(String provider, Municipality municipality) {
        Actor actor = new Actor(new UserId("admin"), Role.ADMINISTRATOR, municipality, null);
        return new Request(
                UUID.randomUUID().toString(),
                actor,
                new RegisterProvider(new ProviderId(provider), "Een naam"),
                null,
                provider,
                null);
    }

    private static <T> List<T> atOnce(int clients, Callable<T> work)
            throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(clients);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    ready.countDown();
                                    ready.await();
                                    return work.call();
                                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
