package nl.rijker.query.ledger;

import java.util.List;
import java.util.Objects;
import nl.rijker.contract.wire.Partitions;
import nl.rijker.query.feed.Arrived;
import nl.rijker.query.feed.Arrived.ArrivedUnreadable;
import nl.rijker.query.feed.Batch;
import nl.rijker.query.feed.FeedSource;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.feed.PartitionTable;
import nl.rijker.query.feed.PartitionTable.Partition;
import nl.rijker.query.feed.SkippedRecordTable;
import nl.rijker.query.feed.Unpostable;
import nl.rijker.query.feed.UnreadableRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts what arrives in one partition. Postings, position and watermark are one transaction; what
 * was posted before is left alone, and what a record says came before it and didn't arrive is read
 * from the log, so much at once and no more.
 */
@Component
public final class PartitionPoster {
    /** Who stays away from the broker for long loses its partitions. */
    private static final int STEPS = 10;

    /** What one step did, and the offset to read on from. */
    private record Step(Partition after, long postings, long next) {}

    private final LogTable log;
    private final OwnLog own;
    private final PartitionTable partitions;
    private final SkippedRecordTable skipped;
    private final OneSource source;
    private final BookTable books;
    private final BookWriter writer;
    private final JoinTable joins;
    private final Known known;
    private final FeedSettings settings;
    private final TransactionTemplate transaction;

    PartitionPoster(
            LogTable log,
            OwnLog own,
            PartitionTable partitions,
            SkippedRecordTable skipped,
            OneSource source,
            BookTable books,
            BookWriter writer,
            JoinTable joins,
            Known known,
            FeedSettings settings,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.log = log;
        this.own = own;
        this.partitions = partitions;
        this.skipped = skipped;
        this.source = source;
        this.books = books;
        this.writer = writer;
        this.joins = joins;
        this.known = known;
        this.settings = settings;
        this.transaction = transaction;
    }

    /**
     * Posts in a few transactions, each whole. Not everything, if that would take long; the rest
     * follows with the next call.
     *
     * @return the offset to read on from
     * @throws Unpostable at an event that can't be posted; what stands before it has been
     * @throws UnreadableRecord at a record that can't be followed; likewise
     */
    public long post(int number, List<Arrived> arrived) {
        Arrivals left = new Arrivals(arrived);
        long next = left.first().offset();
        for (int step = 0; step < STEPS && !left.isEmpty(); step++) {
            next = step(number, left);
            left = left.from(next);
        }
        return next;
    }

    private long step(int number, Arrivals arrived) {
        try {
            return inTransaction(number, arrived);
        } catch (Unpostable failure) {
            Arrivals before = arrived.before(failure.position());
            if (before.isEmpty() || before.equals(arrived)) {
                throw failure;
            }
            return inTransaction(number, before);
        }
    }

    private long inTransaction(int number, Arrivals arrived) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            Book live = books.liveShared();
                            source.mustBe(FeedSource.BROKER);
                            Partition before = partitions.locked(number);
                            Arrivals ours = own.of(arrived, before.position());
                            Step step = step(live, before, ours);
                            partitions.save(step.after());
                            known.advance(step.postings());
                            return step.next();
                        }));
    }

    private Step step(Book live, Partition before, Arrivals arrived) {
        Arrivals unbroken =
                arrived.unbroken(
                        before.position(),
                        unreadable -> skipped.holds(before.number(), unreadable.offset()));
        if (!unbroken.isEmpty()) {
            return arrived(live, before, unbroken);
        }
        if (arrived.first() instanceof ArrivedUnreadable(long offset, String why)) {
            throw new UnreadableRecord(offset, why);
        }
        return missing(live, before, arrived.first());
    }

    private Step arrived(Book live, Partition before, Arrivals arrived) {
        List<Logged> events = arrived.events(before.position());
        Batch batch = log.batch(events);
        long postings = write(live, batch);
        Logged last = batch.last();
        long position = last == null ? before.position() : last.position();
        Arrivals done = batch.read().size() < events.size() ? arrived.upTo(position) : arrived;
        return new Step(
                new Partition(
                        before.number(), done.next(), position, done.watermark(before.watermark())),
                postings,
                done.next());
    }

    /** The next events of this partition that the broker no longer has, or never got. */
    private Step missing(Book live, Partition before, Arrived record) {
        int count = partitions.all().size();
        int most = settings.batch() * count;
        List<Logged> read =
                log.logged(before.position(), most).stream()
                        .filter(event -> event.position() <= record.previous())
                        .toList();
        List<Logged> own =
                read.stream()
                        .filter(event -> Partitions.of(event.aggregate(), count) == before.number())
                        .toList();
        boolean all = read.size() < most;
        if (all && (own.isEmpty() || own.getLast().position() != record.previous())) {
            return leftOut(before, record);
        }
        Batch batch = log.batch(own);
        long postings = write(live, batch);
        Logged last = batch.last();
        long position =
                last != null && batch.read().size() < own.size()
                        ? last.position()
                        : read.getLast().position();
        return new Step(
                new Partition(before.number(), before.nextOffset(), position, before.watermark()),
                postings,
                record.offset());
    }

    /** Following it would take the partition to where the log isn't. */
    private Step leftOut(Partition before, Arrived record) {
        if (!skipped.holds(before.number(), record.offset())) {
            throw new UnreadableRecord(
                    record.offset(), "the log has no event where it says one went before");
        }
        long next = record.offset() + 1;
        return new Step(
                new Partition(before.number(), next, before.position(), before.watermark()),
                0,
                next);
    }

    private long write(Book live, Batch batch) {
        long postings = writer.write(live, batch.events());
        joins.addJoined(batch.events());
        return postings;
    }
}
