package nl.rijker.command.logfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import nl.rijker.command.chain.StoredEvent;
import nl.rijker.command.platform.CommandDatabase;
import nl.rijker.command.platform.ForeignEvents;
import nl.rijker.command.platform.References;
import nl.rijker.contract.event.Event;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file into an empty log: every position stays, all or nothing. What later decisions must
 * know of the events is written with them; the ledger and the chain follow by themselves. Not in
 * the log, so not here afterwards: persons and their keys, users, and which commands were handled.
 */
@Component
public final class LogImport {
    private static final int BATCH = 2_000;

    private final CommandDatabase database;
    private final ForeignEvents foreign;

    LogImport(CommandDatabase database, ForeignEvents foreign) {
        this.database = database;
        this.foreign = foreign;
    }

    /**
     * @param progress is told how many events have been read
     * @throws nl.rijker.command.chain.Deviates if the file isn't in order
     * @throws ImportRefused if it may not be read in here
     */
    public FileReport run(Path file, Recipient recipient, Trust trust, LongConsumer progress) {
        try (LogFile log = LogFile.open(file)) {
            if (log.header().simulated() != recipient.simulated()) {
                throw new ImportRefused(new ImportRefusal.OtherKind(log.header().simulated()));
            }
            FileReport report = inOneTransaction(log, recipient, trust, progress);
            foreign.arrived();
            return report;
        }
    }

    private FileReport inOneTransaction(
            LogFile log, Recipient recipient, Trust trust, LongConsumer progress) {
        SingleConnectionDataSource source = database.ownerConnection();
        try {
            return new TransactionTemplate(new JdbcTransactionManager(source))
                    .execute(
                            status -> {
                                ImportTable table = new ImportTable(source);
                                table.lock();
                                mustBeEmpty(table.events());
                                Arrival arrival =
                                        new Arrival(
                                                table,
                                                foreign.references(source),
                                                recipient,
                                                progress);
                                FileReport report = log.check(trust, arrival::add);
                                arrival.finish();
                                if (report.log().events() > 0) {
                                    table.continueBehind(report.log().position());
                                }
                                return report;
                            });
        } finally {
            source.destroy();
        }
    }

    private static void mustBeEmpty(long events) {
        if (events > 0) {
            throw new ImportRefused(new ImportRefusal.NotEmpty(events));
        }
    }

    /** Events on their way into the table. */
    private static final class Arrival {
        private final ImportTable table;
        private final References references;
        private final Recipient recipient;
        private final LongConsumer progress;
        private final List<StoredEvent> waiting = new ArrayList<>(BATCH);
        private long done;
        private boolean madeUp;

        Arrival(
                ImportTable table,
                References references,
                Recipient recipient,
                LongConsumer progress) {
            this.table = table;
            this.references = references;
            this.recipient = recipient;
            this.progress = progress;
        }

        void add(StoredEvent event) {
            mustBelongHere(event);
            references.on(read(event));
            madeUp |= ForeignEvents.isMadeUp(event.metadata());
            waiting.add(event);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        private void mustBelongHere(StoredEvent event) {
            if (!event.municipality().equals(recipient.municipality().value())) {
                throw new ImportRefused(
                        new ImportRefusal.OtherMunicipality(
                                event.position(), event.municipality()));
            }
        }

        /** A demo begins with made-up events: a file without any isn't one, whatever it says. */
        void finish() {
            flush();
            if (recipient.simulated() && done > 0 && !madeUp) {
                throw new ImportRefused(new ImportRefusal.OtherKind(false));
            }
        }

        private static Event read(StoredEvent event) {
            try {
                return ForeignEvents.read(event.type(), event.revision(), event.payload());
            } catch (RuntimeException unreadable) {
                throw new ImportRefused(
                        new ImportRefusal.Unreadable(event.position(), event.type()));
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                table.add(waiting);
                done += waiting.size();
                progress.accept(done);
                waiting.clear();
            }
        }
    }
}
