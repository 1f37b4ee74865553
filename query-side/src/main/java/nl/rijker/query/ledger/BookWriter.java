package nl.rijker.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rijker.contract.wire.RecordedDay;
import nl.rijker.query.feed.Batch;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.feed.Unpostable;
import org.springframework.stereotype.Component;

/** Posts events to one book; the caller holds the transaction. */
@Component
final class BookWriter {
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
        for (Logged logged : batch.read()) {
            day = RecordedDay.after(day, logged.recordedAt());
        }
        Logged last = batch.read().getLast();
        books.advance(
                book.slot(),
                last.position(),
                last.recordedAt(),
                Objects.requireNonNull(day),
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

    private static Entries entries(Recorded recorded) {
        try {
            return PostingRules.post(recorded);
        } catch (RuntimeException failure) {
            throw new Unpostable(
                    recorded.position(), recorded.event().getClass().getSimpleName(), failure);
        }
    }
}
