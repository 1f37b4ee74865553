package nl.rijker.command.batch;

import java.util.List;
import nl.rijker.command.batch.ImportCommand.FinishImport;
import nl.rijker.command.batch.ImportCommand.RevokeImport;
import nl.rijker.command.batch.ImportCommand.StartImport;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.contract.event.ImportEvent;
import nl.rijker.contract.event.ImportEvent.ImportFinished;
import nl.rijker.contract.event.ImportEvent.ImportRevoked;
import nl.rijker.contract.event.ImportEvent.ImportStarted;
import nl.rijker.contract.value.ProviderId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One file on its way into the log: begun, finished, perhaps revoked. */
@Aggregate(type = ImportBatch.TYPE, cache = "aggregateCache")
public class ImportBatch implements Decider<ImportCommand, ImportEvent> {
    static final String TYPE = "import";

    private enum Stage {
        STARTED,
        FINISHED,
        REVOKED
    }

    @AggregateIdentifier private @Nullable String identifier;
    private @Nullable ProviderId provider;
    private @Nullable Stage stage;

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<ImportCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<ImportEvent> decide(ImportCommand command, Circumstances given) {
        return List.of(
                switch (command) {
                    case StartImport c -> start(c, given);
                    case FinishImport c -> {
                        mustBe(Stage.STARTED, c, given);
                        yield new ImportFinished(
                                given.actor().municipality(),
                                c.batch(),
                                c.recorded(),
                                c.repeated(),
                                c.refused());
                    }
                    case RevokeImport c -> {
                        mustBe(Stage.FINISHED, c, given);
                        yield new ImportRevoked(
                                given.actor().municipality(), c.batch(), c.withdrawn(), c.left());
                    }
                });
    }

    private ImportEvent start(StartImport c, Circumstances given) {
        if (identifier != null) {
            throw new Refused(new Refusal.AlreadyExists(TYPE, c.id()));
        }
        given.actor().mustWorkFor(c.provider());
        return new ImportStarted(
                given.actor().municipality(),
                c.batch(),
                c.provider(),
                c.source(),
                c.kind(),
                c.fileHash(),
                c.rows());
    }

    private void mustBe(Stage wanted, ImportCommand c, Circumstances given) {
        if (provider == null) {
            throw new Refused(new Refusal.DoesNotExist(TYPE, c.id()));
        }
        given.actor().mustWorkFor(provider);
        if (stage != wanted) {
            throw new Refused(
                    stage == Stage.REVOKED
                            ? new Refusal.ImportIsRevoked(c.batch())
                            : new Refusal.ImportIsBusy());
        }
    }

    @Override
    @EventSourcingHandler
    public void on(ImportEvent event) {
        stage =
                switch (event) {
                    case ImportStarted e -> {
                        identifier = Command.target(e.municipality(), TYPE, e.batch());
                        provider = e.provider();
                        yield Stage.STARTED;
                    }
                    case ImportFinished _ -> Stage.FINISHED;
                    case ImportRevoked _ -> Stage.REVOKED;
                };
    }
}
