package nl.rijker.query.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rijker.query.feed.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts events to one book; the caller holds the transaction. */
@Component
final class BookWriter {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final BookTable books;
    private final AccountTable accounts;
    private final CopyTable copy;

    BookWriter(BookTable books, AccountTable accounts, CopyTable copy) {
        this.books = books;
        this.accounts = accounts;
        this.copy = copy;
    }

    /** Answers how many postings were made. */
    long post(Book book, List<Recorded> events) {
        List<Posting> postings = new ArrayList<>();
        CopyTable.Rows facts = new CopyTable.Rows();
        LocalDate day = book.lastDay();
        for (Recorded recorded : events) {
            Entries entries = PostingRules.post(recorded);
            postings.addAll(entries.postings());
            entries.facts().forEach(fact -> add(facts, book.slot(), fact));
            day = later(day, recorded.recordedAt().atZone(AMSTERDAM).toLocalDate());
        }
        copy.copy("posting", rows(book.slot(), postings));
        copy.copy("fact", facts);
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

    private CopyTable.Rows rows(int book, List<Posting> postings) {
        Map<Account, Long> numbers =
                accounts.numbers(book, postings.stream().map(Posting::account).toList());
        CopyTable.Rows rows = new CopyTable.Rows();
        for (Posting posting : postings) {
            Amounts a = posting.amounts();
            rows.row(
                    book,
                    posting.position(),
                    numbers.get(posting.account()),
                    posting.account().municipality(),
                    posting.cause(),
                    a.n(),
                    a.sum(),
                    a.squares(),
                    a.before(),
                    a.beforeSquares(),
                    a.product(),
                    a.improved(),
                    a.unchanged(),
                    a.worsened());
        }
        return rows;
    }

    private static void add(CopyTable.Rows rows, int book, Fact fact) {
        rows.row(
                book,
                fact.position(),
                fact.municipality(),
                fact.kind(),
                fact.subject(),
                fact.trajectory(),
                fact.intervention(),
                fact.measure(),
                fact.detail(),
                fact.month().atDay(1),
                fact.amount(),
                fact.sign());
    }
}
