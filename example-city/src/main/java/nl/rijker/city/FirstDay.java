package nl.rijker.city;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.work.Intervention;
import nl.rijker.command.framework.FrameworkFile;
import nl.rijker.command.instrument.InstrumentFile;
import nl.rijker.command.platform.Command;

/** What the administrator asks before any work is planned. */
final class FirstDay {
    /** Read once: a proof makes thousands of cities. */
    static final List<Command> COMMANDS = List.copyOf(commands());

    private FirstDay() {}

    private static List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.addAll(
                FrameworkFile.of(Intervention.FRAMEWORK).exampleCommands(Window.FIRST_DATE));
        InstrumentFile.all().forEach(instrument -> commands.addAll(instrument.commands()));
        return commands;
    }
}
