package nl.rijker.standalone.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.rijker.command.area.AreaCommand.DefineAreaDivision;
import nl.rijker.command.framework.FrameworkFile;
import nl.rijker.command.instrument.InstrumentFile;
import nl.rijker.command.intervention.InterventionCommand.PlanIntervention;
import nl.rijker.command.intervention.InterventionCommand.StartIntervention;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Command;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AreaLevel;
import nl.rijker.contract.value.AreaUnit;
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
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.TargetGroup;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.contract.value.UserId;
import nl.rijker.contract.value.WorkForm;

/** Where every story plays: NIJ26, one provider, two interventions, four young persons. */
final class Stage {
    static final Municipality CITY = new Municipality("GM9999");
    static final ProviderId JONGERENWERK = new ProviderId("jongerenwerk");
    static final Actor ADMINISTRATOR =
            new Actor(new UserId("beheer"), Role.ADMINISTRATOR, CITY, null);
    static final Actor PROVIDER =
            new Actor(new UserId("werker"), Role.PROVIDER, CITY, JONGERENWERK);
    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
    private static final List<Command> SET_UP = readSetUp();

    private Stage() {}

    static List<Command> setUp() {
        return SET_UP;
    }

    private static List<Command> readSetUp() {
        List<Command> commands = new ArrayList<>();
        commands.addAll(
                FrameworkFile.of(new FrameworkCode("NIJ26"))
                        .exampleCommands(LocalDate.of(2023, 8, 1)));
        InstrumentFile.all().forEach(file -> commands.addAll(file.commands()));
        commands.add(new RegisterProvider(JONGERENWERK, "Jongerenwerk"));
        commands.add(
                new DefineAreaDivision(
                        new DivisionCode("2025"),
                        BEGIN,
                        List.of(
                                new AreaUnit(
                                        new AreaCode("VS"),
                                        "Voorbeeldstad",
                                        AreaLevel.GEMEENTE,
                                        null),
                                new AreaUnit(
                                        new AreaCode("VS01"),
                                        "Noord",
                                        AreaLevel.WIJK,
                                        new AreaCode("VS")),
                                new AreaUnit(
                                        new AreaCode("VS02"),
                                        "Zuid",
                                        AreaLevel.WIJK,
                                        new AreaCode("VS")))));
        return List.copyOf(commands);
    }

    static List<Command> opening() {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            commands.add(new PlanIntervention(intervention(i), plan(i)));
            commands.add(new StartIntervention(intervention(i), BEGIN));
        }
        IntStream.range(0, 4).forEach(person -> commands.add(start(person)));
        return commands;
    }

    static StartTrajectory start(int person) {
        return new StartTrajectory(
                trajectory(person),
                intervention(person),
                "C-" + person,
                LocalDate.of(2025, 1, 10),
                AgeBand.FROM_12_TO_15,
                Gender.X,
                LegalBasis.PUBLIC_TASK,
                2011,
                "de school");
    }

    static InterventionId intervention(int number) {
        return new InterventionId("i" + number % 2);
    }

    static TrajectoryId trajectory(int person) {
        return new TrajectoryId("t" + person);
    }

    static InterventionPlan plan(int choice) {
        return new InterventionPlan(
                JONGERENWERK,
                new FrameworkCode("NIJ26"),
                new ActivityTypeCode(choice % 2 == 0 ? "ACT-118" : "ACT-122"),
                new GoalCode("2.1"),
                new AreaCode(choice % 3 == 0 ? "VS01" : "VS02"),
                null,
                WorkForm.INDIVIDUAL,
                TargetGroup.VULNERABLE_YOUTH,
                PreventionLevel.SELECTIVE,
                BEGIN,
                LocalDate.of(2026, 12, 31),
                600);
    }
}
