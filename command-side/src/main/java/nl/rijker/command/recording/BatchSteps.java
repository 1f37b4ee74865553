package nl.rijker.command.recording;

import java.util.Objects;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.ImportCommand;
import nl.rijker.command.batch.ImportCommand.FinishImport;
import nl.rijker.command.batch.ImportCommand.StartImport;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.Request;
import nl.rijker.contract.value.Municipality;
import org.springframework.stereotype.Component;

/** Says in the log that a batch begins and ends, once each however often it is cut off. */
@Component
final class BatchSteps {
    private final CommandDesk desk;
    private final ImportedFactTable facts;
    private final MunicipalTransactions transactions;

    BatchSteps(CommandDesk desk, ImportedFactTable facts, MunicipalTransactions transactions) {
        this.desk = desk;
        this.facts = facts;
        this.transactions = transactions;
    }

    void start(Batch batch, long rows) {
        submit(
                batch,
                "start",
                new StartImport(
                        batch.id(),
                        batch.actor().mustRecord(),
                        batch.source(),
                        Objects.requireNonNull(batch.kind()),
                        batch.fileHash(),
                        rows));
    }

    void finish(Batch batch, long recorded, long repeated, long refused) {
        submit(batch, "finish", new FinishImport(batch.id(), recorded, repeated, refused));
    }

    /** Facts that the batch recorded, whenever it did. */
    long recorded(Batch batch) {
        Municipality municipality = batch.actor().municipality();
        return transactions.in(municipality, () -> facts.count(municipality, batch.id()));
    }

    private void submit(Batch batch, String step, ImportCommand command) {
        desk.submit(new Request(batch.id() + "-" + step, batch.actor(), command, null, step, null));
    }
}
