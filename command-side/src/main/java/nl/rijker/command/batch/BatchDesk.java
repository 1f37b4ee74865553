package nl.rijker.command.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.DiskCleaning;
import nl.rijker.command.platform.MasterKey;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.RandomText;
import nl.rijker.contract.value.FileHash;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps batches, their keys and their files together: none outlives another. */
@Component
public final class BatchDesk {
    private final BatchTable table;
    private final HeldFileTable held;
    private final MunicipalTransactions transactions;
    private final MasterKey masterKey;
    private final ImportSettings settings;
    private final DiskCleaning cleaning;
    private final Clock clock;

    BatchDesk(
            BatchTable table,
            HeldFileTable held,
            MunicipalTransactions transactions,
            MasterKey masterKey,
            ImportSettings settings,
            DiskCleaning cleaning,
            Clock clock) {
        this.table = table;
        this.held = held;
        this.transactions = transactions;
        this.masterKey = masterKey;
        this.settings = settings;
        this.cleaning = cleaning;
        this.clock = clock;
    }

    /** Where the files of a new batch come, under a new key that is kept nowhere yet. */
    public StagedFiles open() {
        ImportId id = new ImportId("i" + RandomText.of(11));
        return new StagedFiles(
                settings.directory().resolve(id.value()), new BatchKey(masterKey.newKey()), id);
    }

    public Batch batch(Actor actor, ImportOrder order, StagedFiles files, Upload upload) {
        return new Batch(
                files.batch(),
                actor,
                order.source(),
                order.kind(),
                clock.instant(),
                BatchState.STAGED,
                order.acceptGoodRows(),
                new FileHash(masterKey.hash("import file", upload.digest())),
                masterKey.wrap(files.key().bytes(), files.batch().value()),
                Batch.Counts.NONE);
    }

    public StagedFiles files(Batch batch) {
        String wrapped = Objects.requireNonNull(batch.key());
        return new StagedFiles(
                settings.directory().resolve(batch.id().value()),
                new BatchKey(masterKey.unwrap(wrapped, batch.id().value())),
                batch.id());
    }

    public void add(Batch batch) {
        change(batch, () -> table.add(batch));
    }

    public void save(Batch batch) {
        change(batch, () -> table.update(batch));
    }

    /** As if it had never come. */
    public void remove(Batch batch) {
        change(batch, () -> table.remove(batch));
        removeFiles(batch);
        cleaning.isNeeded();
    }

    /** Key first: what is left of the files then says nothing. */
    public void destroyFiles(Batch batch) {
        change(batch, () -> table.destroyKey(batch));
        removeFiles(batch);
        cleaning.isNeeded();
    }

    /** Of a batch whose key is gone. */
    public void removeFiles(Batch batch) {
        StagedFiles.destroy(settings.directory().resolve(batch.id().value()));
    }

    /** Whose files have lain here longer than they may, whatever became of them. */
    public List<Batch> overdue(Municipality municipality) {
        return transactions.in(municipality, () -> table.keysBefore(municipality, longAgo()));
    }

    /** Folders of files whose batch was never kept; their keys went with the process. */
    public void destroyOrphans(Municipality municipality) {
        for (Path folder : StagedFiles.foldersBefore(settings.directory(), longAgo())) {
            ImportId id = new ImportId(folder.getFileName().toString());
            if (find(municipality, id).isEmpty()) {
                StagedFiles.destroy(folder);
            }
        }
    }

    private Instant longAgo() {
        return clock.instant().minus(settings.keep());
    }

    public Optional<Batch> find(Municipality municipality, ImportId id) {
        return transactions.in(municipality, () -> table.find(municipality, id));
    }

    public List<Batch> list(Municipality municipality, @Nullable ProviderId provider) {
        return transactions.in(municipality, () -> table.list(municipality, provider));
    }

    public List<Batch> unfinished(Municipality municipality) {
        return transactions.in(municipality, () -> table.unfinished(municipality));
    }

    /** The same file of the same source, if an earlier start left it unfinished. */
    public Optional<Batch> unfinished(Batch same) {
        return unfinished(same.actor().municipality()).stream()
                .filter(
                        batch ->
                                batch.fileHash().equals(same.fileHash())
                                        && batch.source().equals(same.source())
                                        && Objects.equals(
                                                batch.actor().provider(), same.actor().provider()))
                .findFirst();
    }

    /** Of which nothing more is read, though something of their files may still be here. */
    public List<Batch> endedWithFiles(Municipality municipality) {
        return transactions.in(municipality, () -> held.held(municipality, null)).stream()
                .filter(batch -> batch.state().isEnd())
                .toList();
    }

    /**
     * To be told before a file that was cut off goes on.
     *
     * @return how often in a row it has been cut off without having got further
     */
    public int cutOff(Batch batch, long recorded) {
        return transactions.in(batch.actor().municipality(), () -> held.cutOff(batch, recorded));
    }

    private void change(Batch batch, Runnable change) {
        transactions.in(
                batch.actor().municipality(),
                () -> {
                    change.run();
                    return true;
                });
    }
}
