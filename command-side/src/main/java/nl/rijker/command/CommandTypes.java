package nl.rijker.command;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rijker.command.area.AreaCommand;
import nl.rijker.command.framework.FrameworkCommand;
import nl.rijker.command.instrument.InstrumentCommand;
import nl.rijker.command.intervention.InterventionCommand;
import nl.rijker.command.platform.Command;
import nl.rijker.command.provider.ProviderCommand;
import nl.rijker.command.session.SessionCommand;
import nl.rijker.command.subject.ClientCommand;
import nl.rijker.command.subject.SubjectCommand;
import nl.rijker.command.trajectory.TrajectoryCommand;

/** The name of every command in a command file, such as {@code record-measurement}. */
public final class CommandTypes {
    private static final Map<String, Class<? extends Command>> BY_NAME =
            Stream.of(
                            FrameworkCommand.class,
                            ProviderCommand.class,
                            AreaCommand.class,
                            InstrumentCommand.class,
                            InterventionCommand.class,
                            SessionCommand.class,
                            SubjectCommand.class,
                            ClientCommand.class,
                            TrajectoryCommand.class)
                    .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                    .filter(Class::isRecord)
                    .filter(type -> type != SubjectCommand.Identified.class)
                    .<Class<? extends Command>>map(type -> type.asSubclass(Command.class))
                    .collect(toUnmodifiableMap(CommandTypes::nameOf, type -> type));

    private CommandTypes() {}

    public static Stream<Class<? extends Command>> all() {
        return BY_NAME.values().stream();
    }

    public static Optional<Class<? extends Command>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static String nameOf(Class<? extends Command> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
