package nl.rijker.standalone.control;

import java.util.Map;

/**
 * One thing the command line can ask for; every bean of this type is offered as {@code POST
 * /control/<name>}. A {@link nl.rijker.standalone.UserError} becomes its sentence and exit code on
 * the command line, anything else a bug.
 */
public interface ControlTask {
    String name();

    Outcome run(Map<String, String> arguments, Progress progress);
}
