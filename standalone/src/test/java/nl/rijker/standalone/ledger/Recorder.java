package nl.rijker.standalone.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rijker.command.area.AreaCommand.DefineAreaDivision;
import nl.rijker.command.framework.FrameworkFile;
import nl.rijker.command.instrument.InstrumentFile;
import nl.rijker.command.intervention.InterventionCommand.AdjustIntervention;
import nl.rijker.command.intervention.InterventionCommand.PlanIntervention;
import nl.rijker.command.intervention.InterventionCommand.StartIntervention;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.Receipt;
import nl.rijker.command.platform.Request;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AreaLevel;
import nl.rijker.contract.value.AreaUnit;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.DivisionCode;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.PreventionLevel;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.TargetGroup;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.contract.value.UserId;
import nl.rijker.contract.value.WorkForm;
import org.jspecify.annotations.Nullable;

/** Somebody who records what happens in one municipality, through the real desk. */
final class Recorder {
    static final LocalDate ADOPTED = LocalDate.of(2023, 8, 1);
    static final LocalDate BEGUN = LocalDate.of(2024, 8, 1);
    private static final FrameworkCode FRAMEWORK = new FrameworkCode("NIJ26");

    private final CommandDesk desk;
    private final Municipality municipality;
    private final Actor administrator;
    private Actor actor;
    private @Nullable Instant simulated;

    Recorder(CommandDesk desk, Municipality municipality) {
        this.desk = desk;
        this.municipality = municipality;
        this.administrator =
                new Actor(new UserId("beheer"), Role.ADMINISTRATOR, municipality, null);
        this.actor = administrator;
    }

    Municipality municipality() {
        return municipality;
    }

    /** The same person after a restart. */
    Recorder at(Platform platform) {
        Recorder same = platform.in(municipality.value());
        same.actor = actor;
        return same;
    }

    /** From now on it is that late, as in the example city. */
    Recorder at(Instant time) {
        simulated = time;
        return this;
    }

    /** Framework NIJ26, three instruments and a division into wijken and buurten. */
    Recorder city() {
        List<Command> commands = new ArrayList<>();
        commands.addAll(FrameworkFile.of(FRAMEWORK).exampleCommands(ADOPTED));
        InstrumentFile.all().forEach(file -> commands.addAll(file.commands()));
        commands.add(
                new DefineAreaDivision(
                        new DivisionCode("indeling-2024"),
                        ADOPTED,
                        List.of(
                                new AreaUnit(
                                        new AreaCode("stad"), "Stad", AreaLevel.GEMEENTE, null),
                                unit("noord", AreaLevel.WIJK, "stad"),
                                unit("zuid", AreaLevel.WIJK, "stad"),
                                unit("noord-1", AreaLevel.BUURT, "noord"),
                                unit("zuid-1", AreaLevel.BUURT, "zuid"))));
        asAdministrator().tell(commands);
        return this;
    }

    static AreaUnit unit(String code, AreaLevel level, String parent) {
        return new AreaUnit(new AreaCode(code), "Gebied " + code, level, new AreaCode(parent));
    }

    /** Registers a provider; what follows is recorded by one of its workers. */
    ProviderId provider(String id) {
        return provider(id, "Aanbieder " + id);
    }

    ProviderId provider(String id, String name) {
        asAdministrator().tell(new RegisterProvider(new ProviderId(id), name));
        worksFor(new ProviderId(id));
        return new ProviderId(id);
    }

    /** What follows is recorded by a worker of a provider that has been registered. */
    Recorder worksFor(ProviderId provider) {
        actor = new Actor(new UserId("werker-" + provider), Role.PROVIDER, municipality, provider);
        return this;
    }

    private Recorder asAdministrator() {
        actor = administrator;
        return this;
    }

    Recorder administrator(Command command) {
        Actor before = actor;
        asAdministrator().tell(command);
        actor = before;
        return this;
    }

    InterventionId intervention(String id, String activityType, String area) {
        InterventionId intervention = new InterventionId(id);
        tell(
                List.of(
                        new PlanIntervention(intervention, plan(activityType, area)),
                        new StartIntervention(intervention, BEGUN)));
        return intervention;
    }

    void adjust(InterventionId id, LocalDate from, String activityType, String area) {
        tell(new AdjustIntervention(id, from, plan(activityType, area), ReasonCode.OTHER));
    }

    private InterventionPlan plan(String activityType, String area) {
        ProviderId provider = actor.provider();
        if (provider == null) {
            throw new IllegalStateException("register a provider first");
        }
        return new InterventionPlan(
                provider,
                FRAMEWORK,
                new ActivityTypeCode(activityType),
                new GoalCode("1"),
                new AreaCode(area),
                null,
                WorkForm.GROUP,
                TargetGroup.ALL_YOUTH,
                PreventionLevel.UNIVERSAL,
                BEGUN,
                LocalDate.of(2027, 7, 31),
                6_000);
    }

    TrajectoryId trajectory(InterventionId intervention, String clientNumber, LocalDate startedOn) {
        TrajectoryId trajectory = new TrajectoryId(UUID.randomUUID().toString());
        tell(
                new StartTrajectory(
                        trajectory,
                        intervention,
                        clientNumber,
                        startedOn,
                        AgeBand.FROM_12_TO_15,
                        Gender.X,
                        LegalBasis.PUBLIC_TASK,
                        null,
                        null));
        return trajectory;
    }

    SessionId session(InterventionId intervention, LocalDate heldOn, int visits) {
        SessionId session = new SessionId(UUID.randomUUID().toString());
        tell(new RecordSession(session, intervention, new Delivery(heldOn, 90, 180, visits)));
        return session;
    }

    Receipt tell(Command command) {
        return desk.submit(request(command));
    }

    /** All in one transaction; none may be refused. */
    void tell(List<? extends Command> commands) {
        for (Outcome outcome :
                desk.submit(municipality, commands.stream().map(this::request).toList())) {
            if (outcome instanceof Outcome.NotRecorded(Throwable cause)) {
                throw new IllegalStateException(cause);
            }
        }
    }

    private Request request(Command command) {
        return new Request(
                UUID.randomUUID().toString(), actor, command, null, command.toString(), simulated);
    }
}
