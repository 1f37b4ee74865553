package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.area.AreaCommand.DefineAreaDivision;
import nl.rijker.command.framework.FrameworkCommand.AdoptFramework;
import nl.rijker.command.framework.FrameworkCommand.DefineActivityType;
import nl.rijker.command.framework.FrameworkCommand.DefineGoal;
import nl.rijker.command.instrument.InstrumentCommand.DefineInstrument;
import nl.rijker.command.intervention.InterventionCommand.PlanIntervention;
import nl.rijker.command.intervention.InterventionCommand.StartIntervention;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.AreaUnit;
import nl.rijker.contract.value.Item;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up municipality with one framework, one instrument of three items from 1 to 5, the
 * provider De Brug with the running intervention girls-1, and a second provider.
 */
final class Town {
    static final Municipality MUNICIPALITY = new Municipality("GM9999");
    static final ProviderId BRUG = new ProviderId("de-brug");

    private final RunningCommandSide app;
    final Client administrator;
    final Client worker;
    final Client otherWorker;

    private Town(RunningCommandSide app) {
        this.app = app;
        administrator = as(Role.ADMINISTRATOR, null);
        worker = as(Role.PROVIDER, BRUG);
        otherWorker = as(Role.PROVIDER, new ProviderId("de-kei"));
    }

    /** The place before anything was recorded. */
    static Town at(RunningCommandSide app) {
        return new Town(app);
    }

    static Town in(RunningCommandSide app) {
        Town town = at(app);
        town.adopt();
        town.defineInstrument();
        town.startIntervention();
        return town;
    }

    Client as(Role role, @Nullable ProviderId provider) {
        Actor actor = new Actor(new UserId("user-" + role.name()), role, MUNICIPALITY, provider);
        return new Client(
                app.url(""), app.bean(Tokens.class).issue(actor, null, Duration.ofMinutes(10)));
    }

    Client nobody() {
        return new Client(app.url(""), null);
    }

    private void adopt() {
        created(
                administrator.post(
                        "/v1/frameworks",
                        with(Sample.of(AdoptFramework.class), "framework", "FW")));
        ObjectNode goal = Sample.of(DefineGoal.class);
        ((ObjectNode) goal.get("goal")).put("code", "G1");
        accepted(administrator.post("/v1/frameworks/FW/goals", with(goal, "framework", "FW")));
        ObjectNode type = Sample.of(DefineActivityType.class);
        ((ObjectNode) type.get("activityType")).put("code", "ACT-1");
        accepted(
                administrator.post(
                        "/v1/frameworks/FW/activity-types", with(type, "framework", "FW")));
        ObjectNode division = Sample.of(DefineAreaDivision.class);
        division.withArray("units").add(with(Sample.of(AreaUnit.class), "code", "GM9999"));
        created(administrator.post("/v1/area-divisions", with(division, "division", "2025")));
        for (String provider : new String[] {"de-brug", "de-kei"}) {
            created(
                    administrator.post(
                            "/v1/providers",
                            with(Sample.of(RegisterProvider.class), "provider", provider)));
        }
    }

    private void defineInstrument() {
        ObjectNode instrument = with(Sample.of(DefineInstrument.class), "instrument", "three.1");
        for (int number = 1; number <= 3; number++) {
            instrument
                    .withArray("items")
                    .add(Sample.of(Item.class).put("number", number).put("highest", 5));
        }
        ObjectNode scale = with(Sample.of(Scale.class), "code", "S1");
        scale.put("lowest", 3).put("highest", 15);
        scale.withArray("items").add(1).add(2).add(3);
        instrument.withArray("scales").add(scale);
        created(administrator.post("/v1/instruments", instrument));
    }

    private void startIntervention() {
        ObjectNode plan = with(Sample.of(PlanIntervention.class), "intervention", "girls-1");
        ((ObjectNode) plan.get("plan"))
                .put("provider", "de-brug")
                .put("framework", "FW")
                .put("goal", "G1")
                .put("activityType", "ACT-1")
                .put("area", "GM9999");
        created(worker.post("/v1/interventions", plan));
        accepted(
                worker.post(
                        "/v1/interventions/girls-1/start",
                        with(Sample.of(StartIntervention.class), "intervention", "girls-1")));
    }

    /** A new trajectory of a new participant, by its id. */
    String trajectory() {
        ObjectNode start = trajectory(Client.newId());
        created(worker.post("/v1/trajectories", start));
        return start.get("trajectory").stringValue();
    }

    static ObjectNode trajectory(String id) {
        return Sample.of(StartTrajectory.class)
                .put("trajectory", id)
                .put("intervention", "girls-1")
                .put("clientNumber", "C" + id.substring(0, 8) + "x1");
    }

    static ObjectNode measurement(String moment, String takenOn, int... answers) {
        ObjectNode items = Json.mapper().createObjectNode();
        for (int i = 0; i < answers.length; i++) {
            items.put(Integer.toString(i + 1), answers[i]);
        }
        ObjectNode measurement = Sample.of(RecordMeasurement.class);
        measurement.remove("trajectory");
        measurement
                .put("instrument", "three.1")
                .put("moment", moment)
                .put("takenOn", takenOn)
                .putObject("answers")
                .set("items", items);
        return measurement;
    }

    static ObjectNode with(ObjectNode body, String field, String value) {
        return body.put(field, value);
    }

    static ObjectNode json(String text) {
        JsonNode node = Json.mapper().readTree(text.replace('\'', '"'));
        return (ObjectNode) node;
    }

    static void created(Answer answer) {
        assertThat(answer).matches(a -> a.status() == 201, "created");
    }

    static void accepted(Answer answer) {
        assertThat(answer).matches(a -> a.status() == 200, "accepted");
    }
}
