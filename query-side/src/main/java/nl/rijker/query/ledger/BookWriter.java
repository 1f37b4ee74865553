package nl.rijker.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rijker.query.feed.Batch;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.feed.Unpostable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts events to one book; the caller holds the transaction. */
@Component
final class BookWriter {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final BookTable books;
    private final AccountTable accounts;
    private final PostingTable postingTable;
    private final FactTable factTable;

    BookWriter(
            BookTable books,
            AccountTable accounts,
            PostingTable postingTable,
            FactTable factTable) {
        this.books = books;
        this.accounts = accounts;
        this.postingTable = postingTable;
        this.factTable = factTable;
    }

    /** Posts a batch that follows on the book's position; answers how many postings were made. */
    long post(Book book, Batch batch) {
        long postings = write(book, batch.events());
        LocalDate day = book.lastDay();
        for (Recorded recorded : batch.events()) {
            day = later(day, dayOf(recorded.recordedAt()));
        }
        Logged last = Objects.requireNonNull(batch.last());
        books.advance(
                book.slot(),
                last.position(),
                last.recordedAt(),
                later(day, dayOf(last.recordedAt())),
                postings);
        return postings;
    }

    /** Posts events without moving the book's position; answers how many postings were made. */
    long write(Book book, List<Recorded> events) {
        List<Posting> postings = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Recorded recorded : events) {
            Entries entries = entries(recorded);
            postings.addAll(entries.postings());
            facts.addAll(entries.facts());
        }
        postingTable.add(
                book.slot(),
                postings,
                accounts.numbers(book, postings.stream().map(Posting::account).toList()));
        factTable.add(book.slot(), facts);
        return postings.size();
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(AMSTERDAM).toLocalDate();
    }

    private static Entries entries(Recorded recorded) {
        try {
            return PostingRules.post(recorded);
        } catch (RuntimeException failure) {
            throw new Unpostable(
                    recorded.position(), recorded.event().getClass().getSimpleName(), failure);
        }
    }

    /** A day never goes back, whatever a clock says. */
    static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
