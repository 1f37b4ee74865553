package nl.rijker.command.platform;

import nl.rijker.contract.value.ReasonCode;

/** A command that changes or takes back what was recorded, and says why. */
public interface Reasoned extends Command {
    ReasonCode reason();
}
