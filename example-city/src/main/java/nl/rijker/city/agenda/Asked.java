package nl.rijker.city.agenda;

import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Command;

/** Somebody asks for something to be recorded. */
public record Asked(Actor actor, Command command) {}
