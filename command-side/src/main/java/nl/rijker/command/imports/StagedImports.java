package nl.rijker.command.imports;

import java.util.List;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.BatchDesk;
import nl.rijker.command.batch.HeldFileTable;
import nl.rijker.command.platform.DiskCleaning;
import nl.rijker.command.platform.ErasedClient;
import nl.rijker.command.platform.ErasureBegins;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files that wait to be read, that a crash cut off, or whose bad rows wait to be fetched. Nobody
 * can tell whom their rows are about without reading them, so an erasure destroys all that its
 * provider has here: a file that goes on later would bring the person back.
 */
@Component
public final class StagedImports {
    private final HeldFileTable table;
    private final BatchDesk batches;
    private final ImportTurn turn;
    private final DiskCleaning cleaning;

    StagedImports(HeldFileTable table, BatchDesk batches, ImportTurn turn, DiskCleaning cleaning) {
        this.table = table;
        this.batches = batches;
        this.turn = turn;
        this.cleaning = cleaning;
    }

    /** What an erasure at this provider would destroy; the caller holds the transaction. */
    public List<ImportId> of(Municipality municipality, ProviderId provider) {
        return table.held(municipality, provider).stream().map(Batch::id).toList();
    }

    /** While a file is being read the erasure is refused, to be asked again afterwards. */
    @EventListener
    void on(ErasureBegins erasure) {
        turn.holdToTheEnd();
    }

    @EventListener
    void on(ErasedClient erased) {
        List<Batch> held = table.held(erased.municipality(), erased.provider());
        if (held.isEmpty()) {
            return;
        }
        table.letGo(erased.municipality(), held);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        held.forEach(batches::removeFiles);
                        cleaning.isNeeded();
                    }
                });
    }
}
