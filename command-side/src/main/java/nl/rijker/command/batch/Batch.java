package nl.rijker.command.batch;

import java.time.Instant;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.FileHash;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being read or has been.
 *
 * @param key of the staged files, wrapped; absent once they are destroyed
 */
public record Batch(
        ImportId id,
        Actor actor,
        SourceId source,
        @Nullable ImportKind kind,
        Instant begun,
        BatchState state,
        boolean acceptGoodRows,
        FileHash fileHash,
        @Nullable String key,
        Counts counts) {
    /**
     * @param withdrawn facts that a revocation took back
     * @param left facts that it left, because somebody changed them
     */
    public record Counts(
            long rows, long recorded, long repeated, long refused, long withdrawn, long left) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        public Counts revoked(long back, long staying) {
            return new Counts(rows, recorded, repeated, refused, back, staying);
        }
    }

    public Batch in(BatchState next, @Nullable ImportKind known, Counts counted) {
        return new Batch(
                id, actor, source, known, begun, next, acceptGoodRows, fileHash, key, counted);
    }
}
