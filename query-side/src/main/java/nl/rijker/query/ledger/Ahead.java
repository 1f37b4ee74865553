package nl.rijker.query.ledger;

import java.util.List;
import nl.rijker.contract.wire.Partitions;
import nl.rijker.query.feed.Batch;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.feed.PartitionTable;
import nl.rijker.query.feed.PartitionTable.Partition;
import nl.rijker.query.ledger.Replay.Step;
import org.springframework.stereotype.Component;

/**
 * What partitions have posted beyond what is known; a book that takes over needs it too. The caller
 * holds the lock of the book.
 */
@Component
final class Ahead {
    private final LogTable log;
    private final PartitionTable partitions;
    private final BookTable books;
    private final BookWriter writer;
    private final FeedSettings settings;

    Ahead(
            LogTable log,
            PartitionTable partitions,
            BookTable books,
            BookWriter writer,
            FeedSettings settings) {
        this.log = log;
        this.partitions = partitions;
        this.books = books;
        this.writer = writer;
        this.settings = settings;
    }

    /** The furthest position of which anything may have been posted. */
    long reached(long known) {
        return partitions.all().stream().mapToLong(Partition::position).reduce(known, Math::max);
    }

    /** Posts it to the other book as well. */
    Step post(long known) {
        List<Partition> all = partitions.all();
        long reached = reached(known);
        Book shadow = books.other();
        Step step = new Step(0, 0);
        for (List<Logged> logged = log.logged(known, settings.batch());
                !logged.isEmpty() && logged.getFirst().position() <= reached;
                logged = log.logged(logged.getLast().position(), settings.batch())) {
            Batch batch = log.batch(logged.stream().filter(event -> isPosted(event, all)).toList());
            long postings = writer.write(shadow, batch.events());
            step = step.plus(new Step(batch.events().size(), postings));
        }
        books.addPostings(shadow.slot(), step.postings());
        return step;
    }

    private static boolean isPosted(Logged event, List<Partition> all) {
        int partition = Partitions.of(event.aggregate(), all.size());
        return event.position() <= all.get(partition).position();
    }
}
