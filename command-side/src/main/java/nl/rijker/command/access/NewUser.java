package nl.rijker.command.access;

import nl.rijker.command.platform.Actor;

/** Somebody who is to be able to log in, under the name that others see. */
public record NewUser(Actor actor, String displayName) {}
