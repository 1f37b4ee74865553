package nl.rijker.query.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.query.feed.Recorded;
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

    /** Answers how many postings were made. */
    long post(Book book, List<Recorded> events) {
        List<Posting> postings = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        LocalDate day = book.lastDay();
        for (Recorded recorded : events) {
            Entries entries = PostingRules.post(recorded);
            postings.addAll(entries.postings());
            facts.addAll(entries.facts());
            day = later(day, recorded.recordedAt().atZone(AMSTERDAM).toLocalDate());
        }
        postingTable.add(
                book.slot(),
                postings,
                accounts.numbers(book.slot(), postings.stream().map(Posting::account).toList()));
        factTable.add(book.slot(), facts);
        Recorded last = events.getLast();
        books.advance(
                book.slot(),
                last.position(),
                last.recordedAt(),
                later(day, last.recordedAt().atZone(AMSTERDAM).toLocalDate()));
        return postings.size();
    }

    /** A day never goes back, whatever a clock says. */
    static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
