package nl.rijker.command.chain;

import java.time.LocalDate;
import java.util.HexFormat;
import nl.rijker.command.root.RootContent;

/**
 * Where the chain of a municipality is.
 *
 * @param events so many up to there
 * @param day the last event counts as recorded on
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its content
public record ChainHead(
        String municipality, long position, byte[] hash, long events, LocalDate day) {
    public String hex() {
        return HexFormat.of().formatHex(hash);
    }

    RootContent content(boolean closesDay) {
        return new RootContent(municipality, closesDay ? day : null, position, events, hex(), null);
    }
}
