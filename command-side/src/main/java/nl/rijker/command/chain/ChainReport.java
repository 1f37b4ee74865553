package nl.rijker.command.chain;

import java.util.List;
import nl.rijker.command.root.RootHistory.Restoration;

/**
 * What a check found to be in order.
 *
 * @param events so many, up to the position
 * @param roots that were signed and agree
 * @param unsigned events behind the last root: nothing proves them yet
 * @param heads one per municipality
 * @param restorations each time that a back-up was put back
 */
public record ChainReport(
        long events,
        long position,
        long roots,
        long unsigned,
        List<ChainHead> heads,
        List<Restoration> restorations) {
    public ChainReport {
        restorations = List.copyOf(restorations);
        heads = List.copyOf(heads);
    }
}
