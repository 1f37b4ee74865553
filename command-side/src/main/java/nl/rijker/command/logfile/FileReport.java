package nl.rijker.command.logfile;

import nl.rijker.command.chain.ChainReport;
import nl.rijker.command.root.PublicRootKey;

/**
 * A file that is in order.
 *
 * @param key that signed the roots in it
 * @param later roots that the installation signed after the file was written
 */
public record FileReport(ChainReport log, PublicRootKey key, long later) {}
