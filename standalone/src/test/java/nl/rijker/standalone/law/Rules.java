package nl.rijker.standalone.law;

import java.util.List;
import java.util.function.Function;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.ledger.Entries;
import nl.rijker.query.ledger.MemoryBook;
import nl.rijker.query.ledger.Posting;
import nl.rijker.query.ledger.PostingRules;

/** The posting rules, and versions of them with a planted fault. */
interface Rules extends Function<Recorded, Entries> {
    Rules REAL = PostingRules::post;

    static MemoryBook book(Rules rules, List<Recorded> events) {
        MemoryBook book = new MemoryBook(rules);
        events.forEach(book::post);
        return book;
    }

    /** Changes the postings of the real rules. */
    static Rules postings(Function<Posting, Posting> fault) {
        return recorded -> {
            Entries entries = REAL.apply(recorded);
            return new Entries(entries.postings().stream().map(fault).toList(), entries.facts());
        };
    }
}
