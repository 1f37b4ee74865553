package nl.rijker.query.ledger;

import java.util.List;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.LoggedTime;
import nl.rijker.query.feed.PartitionTable;
import nl.rijker.query.feed.PartitionTable.Partition;
import org.springframework.stereotype.Component;

/**
 * Up to where everything is known that partitions have posted. With it go the ends of days, read
 * from the log: no partition could tell them, and none can be missing.
 */
@Component
final class Known {
    private static final int TIMES_AT_ONCE = 10_000;

    private final LogTable log;
    private final PartitionTable partitions;
    private final BookTable books;
    private final JoinTable joins;
    private final CheckpointTable checkpoints;
    private final FeedSettings settings;

    Known(
            LogTable log,
            PartitionTable partitions,
            BookTable books,
            JoinTable joins,
            CheckpointTable checkpoints,
            FeedSettings settings) {
        this.log = log;
        this.partitions = partitions;
        this.books = books;
        this.joins = joins;
        this.checkpoints = checkpoints;
        this.settings = settings;
    }

    /**
     * Known is what every partition has. The lock on the book comes before the look at the
     * partitions: of two that advance together the second sees the first.
     *
     * @param postings that were made
     */
    void advance(long postings) {
        Book live = books.liveForUpdate();
        long least = partitions.all().stream().mapToLong(Partition::watermark).min().orElse(0);
        DayEnds days = days(live, least);
        DayEnd last = days.last();
        if (last == null) {
            books.addPostings(live.slot(), postings);
            return;
        }
        joins.endDays(days);
        books.advance(live.slot(), last.position(), last.recordedAt(), last.day(), postings);
        if (last.position() - checkpoints.last(live.slot()) >= settings.checkpointEvery()) {
            checkpoints.add(live.slot(), last.position());
        }
    }

    private DayEnds days(Book live, long upTo) {
        // A book that begins anew has seen no day yet.
        DayEnds days = new DayEnds(live.position() == 0 ? null : live.lastDay());
        long position = live.position();
        while (position < upTo) {
            List<LoggedTime> next = log.times(position, upTo, TIMES_AT_ONCE);
            next.forEach(logged -> days.add(logged.position(), logged.recordedAt()));
            position = next.size() < TIMES_AT_ONCE ? upTo : next.getLast().position();
        }
        return days;
    }
}
