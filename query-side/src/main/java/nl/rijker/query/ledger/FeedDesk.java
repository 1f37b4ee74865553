package nl.rijker.query.ledger;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.SkippedEventTable;
import nl.rijker.query.feed.SkippedEventTable.Skip;
import nl.rijker.query.feed.SkippedRecordTable;
import nl.rijker.query.feed.SkippedRecordTable.SkippedRecord;
import nl.rijker.query.ledger.FeedStopTable.Stop;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the ledger has come, where it stands still, and what may be done about that. */
@Component
@EnableConfigurationProperties(FeedSettings.class)
public final class FeedDesk {
    /**
     * @param known everything up to here stands in the live book
     * @param head the newest event of the log
     * @param waitingSince when the first event after known was recorded; absent if there is none
     * @param postings in the live book
     * @param skips events that figures lack
     * @param skippedRecords of a broker; figures lack nothing by them
     */
    public record Status(
            long known,
            long head,
            @Nullable Instant waitingSince,
            long postings,
            List<Stop> stops,
            List<Skip> skips,
            List<SkippedRecord> skippedRecords) {
        public static final Status NONE =
                new Status(0, 0, null, 0, List.of(), List.of(), List.of());

        public Status {
            stops = List.copyOf(stops);
            skips = List.copyOf(skips);
            skippedRecords = List.copyOf(skippedRecords);
        }
    }

    private final LogTable log;
    private final BookTable books;
    private final FeedStopTable stops;
    private final SkippedEventTable skipped;
    private final SkippedRecordTable skippedRecords;
    private final TransactionTemplate transaction;

    FeedDesk(
            LogTable log,
            BookTable books,
            FeedStopTable stops,
            SkippedEventTable skipped,
            SkippedRecordTable skippedRecords,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.log = log;
        this.books = books;
        this.stops = stops;
        this.skipped = skipped;
        this.skippedRecords = skippedRecords;
        this.transaction = transaction;
    }

    public Status status() {
        Book live = books.live();
        return new Status(
                live.position(),
                head(),
                log.firstAfter(live.position()).orElse(null),
                live.postings(),
                stops.all(),
                skipped.all(),
                skippedRecords.all());
    }

    public long known() {
        return books.live().position();
    }

    public long head() {
        return log.head();
    }

    public boolean stands() {
        return !stops.all().isEmpty();
    }

    /** Tries at once what is tried again every few seconds anyway. */
    public void retry() {
        stops.removeAll();
    }

    /**
     * Leaves an event out, for ever.
     *
     * @return whether the feed stood still at this event; another one can't be left out
     */
    public boolean skip(long position, String reason, String by) {
        return skip(
                stop -> stop.position() != null && stop.position() == position,
                () -> skipped.add(position, reason, by));
    }

    /**
     * Leaves a record of the broker out that can't be followed, for ever. It has no position and no
     * figure lacks anything by it: the next record shows what the log has and the ledger hasn't.
     *
     * @return whether the feed stood still at this record; another one can't be left out
     */
    public boolean skipRecord(int partition, long offset, String reason, String by) {
        return skip(
                stop ->
                        stop.partition() == partition
                                && stop.offset() != null
                                && stop.offset() == offset,
                () -> skippedRecords.add(partition, offset, reason, by));
    }

    private boolean skip(Predicate<Stop> here, Runnable add) {
        boolean stopped = stops.all().stream().anyMatch(here);
        if (stopped) {
            transaction.executeWithoutResult(
                    status -> {
                        add.run();
                        stops.removeAll();
                    });
        }
        return stopped;
    }
}
