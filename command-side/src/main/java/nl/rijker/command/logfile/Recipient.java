package nl.rijker.command.logfile;

import nl.rijker.contract.value.Municipality;

/**
 * Who may read a file in.
 *
 * @param simulated whether the installation holds a made-up city
 */
public record Recipient(Municipality municipality, boolean simulated) {}
