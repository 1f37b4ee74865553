package nl.rijker.command.chain;

import java.util.List;

/**
 * What a check found to be in order.
 *
 * @param events so many, up to the position
 * @param roots that were signed and agree
 * @param unsigned events behind the last root: nothing proves them yet
 * @param heads one per municipality
 */
public record ChainReport(
        long events, long position, long roots, long unsigned, List<ChainHead> heads) {
    public ChainReport {
        heads = List.copyOf(heads);
    }
}
