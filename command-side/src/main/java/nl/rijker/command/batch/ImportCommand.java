package nl.rijker.command.batch;

import nl.rijker.command.platform.Command;
import nl.rijker.contract.value.FileHash;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SourceId;

/** What reading a file asks of its batch. */
public sealed interface ImportCommand extends Command {
    ImportId batch();

    @Override
    default String aggregate() {
        return ImportBatch.TYPE;
    }

    @Override
    default String id() {
        return batch().value();
    }

    record StartImport(
            ImportId batch,
            ProviderId provider,
            SourceId source,
            ImportKind kind,
            FileHash fileHash,
            long rows)
            implements ImportCommand {}

    record FinishImport(ImportId batch, long recorded, long repeated, long refused)
            implements ImportCommand {}

    record RevokeImport(ImportId batch, long withdrawn, long left) implements ImportCommand {}
}
