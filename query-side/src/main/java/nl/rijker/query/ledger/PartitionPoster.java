package nl.rijker.query.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.rijker.contract.wire.Partitions;
import nl.rijker.contract.wire.Watermark;
import nl.rijker.query.feed.Arrived;
import nl.rijker.query.feed.Arrived.ArrivedEvent;
import nl.rijker.query.feed.Arrived.ArrivedWatermark;
import nl.rijker.query.feed.Batch;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.feed.PartitionTable;
import nl.rijker.query.feed.PartitionTable.Partition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts what arrives in one partition. Postings, position and watermark are one transaction; what
 * was posted before is left alone, and what a record says came before it and didn't arrive is read
 * from the log.
 */
@Component
public final class PartitionPoster {
    private static final int FROM_LOG_AT_ONCE = 10_000;

    private final LogTable log;
    private final PartitionTable partitions;
    private final BookTable books;
    private final BookWriter writer;
    private final JoinTable joins;
    private final CheckpointTable checkpoints;
    private final FeedSettings settings;
    private final TransactionTemplate transaction;

    PartitionPoster(
            LogTable log,
            PartitionTable partitions,
            BookTable books,
            BookWriter writer,
            JoinTable joins,
            CheckpointTable checkpoints,
            FeedSettings settings,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.log = log;
        this.partitions = partitions;
        this.books = books;
        this.writer = writer;
        this.joins = joins;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.transaction = transaction;
    }

    /**
     * Posts up to the first event that can't be posted.
     *
     * @return the offset to read on from
     * @throws nl.rijker.query.feed.Unpostable if that is the very first
     */
    public long post(int number, List<Arrived> arrived) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            Book live = books.liveShared();
                            return post(live, partitions.locked(number), arrived);
                        }));
    }

    private long post(Book live, Partition before, List<Arrived> arrived) {
        List<Logged> logged = new ArrayList<>();
        long position = before.position();
        for (Arrived record : arrived) {
            if (record.previous() > position) {
                logged.addAll(missing(before.number(), position, record.previous()));
                position = record.previous();
            }
            if (record instanceof ArrivedEvent(_, _, Logged event) && event.position() > position) {
                logged.add(event);
                position = event.position();
            }
        }
        Batch batch = log.batch(logged);
        Logged last = batch.last();
        long postings = 0;
        List<Arrived> done = arrived;
        if (last != null) {
            postings = writer.write(live, batch.events());
            joins.addJoined(batch.events());
            if (last.position() < logged.getLast().position()) {
                position = last.position();
                done = upTo(arrived, position);
            }
        }
        Partition after = reached(before, done, position);
        partitions.save(after);
        advance(postings);
        return after.nextOffset() == null ? arrived.getFirst().offset() : after.nextOffset();
    }

    /** Events of this partition that the broker no longer has, or never got. */
    private List<Logged> missing(int number, long after, long upTo) {
        int count = partitions.all().size();
        List<Logged> missing = new ArrayList<>();
        long position = after;
        while (position < upTo) {
            List<Logged> next = log.logged(position, FROM_LOG_AT_ONCE);
            next.stream()
                    .filter(event -> event.position() <= upTo)
                    .filter(event -> Partitions.of(event.aggregate(), count) == number)
                    .forEach(missing::add);
            position = next.isEmpty() ? upTo : next.getLast().position();
        }
        return missing;
    }

    /** The records that are done when everything up to a position has been posted. */
    private static List<Arrived> upTo(List<Arrived> arrived, long position) {
        return arrived.stream()
                .takeWhile(
                        record ->
                                switch (record) {
                                    case ArrivedEvent(_, _, Logged event) ->
                                            event.position() <= position;
                                    case ArrivedWatermark(_, long previous, _) ->
                                            previous <= position;
                                })
                .toList();
    }

    /** A late watermark of a former publisher never lowers one. */
    private Partition reached(Partition before, List<Arrived> done, long position) {
        @Nullable Long nextOffset =
                done.isEmpty() ? before.nextOffset() : Long.valueOf(done.getLast().offset() + 1);
        long known = before.watermark();
        @Nullable Instant knownAt = before.watermarkAt();
        for (Arrived record : done) {
            if (record instanceof ArrivedWatermark(_, _, Watermark watermark)) {
                joins.endDays(watermark);
                if (watermark.position() > known) {
                    known = watermark.position();
                    knownAt = watermark.recordedAt();
                }
            }
        }
        return new Partition(before.number(), nextOffset, position, known, knownAt);
    }

    /**
     * Known is what every partition has. The lock on the book comes before the look at the
     * partitions: of two that advance together the second sees the first.
     */
    private void advance(long postings) {
        Book live = books.liveForUpdate();
        Partition least =
                partitions.all().stream()
                        .min(Comparator.comparingLong(Partition::watermark))
                        .orElseThrow();
        books.know(live.slot(), least.watermark(), least.watermarkAt(), postings);
        if (least.watermark() - checkpoints.last(live.slot()) >= settings.checkpointEvery()) {
            checkpoints.add(live.slot(), least.watermark());
        }
    }
}
