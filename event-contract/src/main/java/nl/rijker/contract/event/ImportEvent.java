package nl.rijker.contract.event;

import nl.rijker.contract.value.FileHash;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SourceId;

/** What became of a file that was read: counts only, never a cell. */
public sealed interface ImportEvent extends Event {
    ImportId batch();

    /**
     * @param rows of the file, without its header
     */
    record ImportStarted(
            Municipality municipality,
            ImportId batch,
            ProviderId provider,
            SourceId source,
            ImportKind kind,
            FileHash fileHash,
            long rows)
            implements ImportEvent {}

    /**
     * @param recorded facts that are new
     * @param repeated facts that were there already
     * @param refused rows of which nothing was recorded
     */
    record ImportFinished(
            Municipality municipality, ImportId batch, long recorded, long repeated, long refused)
            implements ImportEvent {}

    /**
     * @param withdrawn facts of the batch that no longer count
     * @param left facts that somebody has changed since, so that they stay
     */
    record ImportRevoked(Municipality municipality, ImportId batch, long withdrawn, long left)
            implements ImportEvent {}
}
