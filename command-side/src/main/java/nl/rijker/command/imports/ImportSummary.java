package nl.rijker.command.imports;

import java.time.Instant;
import nl.rijker.command.batch.Batch;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.SourceId;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its provider sees it.
 *
 * @param state STAGED, RECORDING, REFUSED, FINISHED, CUT_OFF, REVOKING or REVOKED
 * @param badRowsWait whether the list of bad rows can still be fetched
 */
public record ImportSummary(
        ImportId batch,
        SourceId source,
        @Nullable ImportKind kind,
        UserId user,
        Instant begun,
        String state,
        long rows,
        long recorded,
        long repeated,
        long refused,
        long withdrawn,
        long left,
        boolean badRowsWait) {
    static ImportSummary of(Batch batch) {
        Batch.Counts counts = batch.counts();
        return new ImportSummary(
                batch.id(),
                batch.source(),
                batch.kind(),
                batch.actor().user(),
                batch.begun(),
                batch.state().name(),
                counts.rows(),
                counts.recorded(),
                counts.repeated(),
                counts.refused(),
                counts.withdrawn(),
                counts.left(),
                batch.key() != null && batch.state().isEnd());
    }
}
