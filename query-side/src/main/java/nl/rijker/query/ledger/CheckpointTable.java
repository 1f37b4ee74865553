package nl.rijker.query.ledger;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running sums per account at chosen positions, so that old positions stay quick to read. */
@Component
final class CheckpointTable {
    private static final String LAST =
            "SELECT coalesce(max(position), 0) FROM checkpoint WHERE book = :book";
    private static final String ADD_BALANCES =
            """
            INSERT INTO checkpoint_balance
            SELECT :book, :position, account, min(municipality), sum(n), sum(sum), sum(squares),
                sum(before), sum(before_squares), sum(product), sum(improved), sum(unchanged),
                sum(worsened)
            FROM (
                SELECT account, municipality, n, sum, squares, before, before_squares, product,
                    improved, unchanged, worsened
                FROM checkpoint_balance WHERE book = :book AND position = :last
                UNION ALL
                SELECT account, municipality, n, sum, squares, before, before_squares, product,
                    improved, unchanged, worsened
                FROM posting
                WHERE book = :book AND position > :last AND position <= :position
            ) AS line
            GROUP BY account
            """;

    private final JdbcClient jdbc;

    CheckpointTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long last(int book) {
        return jdbc.sql(LAST).param("book", book).query(Long.class).single();
    }

    /** Never above the position up to which the book has been posted. */
    void add(int book, long position) {
        jdbc.sql(ADD_BALANCES)
                .param("book", book)
                .param("position", position)
                .param("last", last(book))
                .update();
        jdbc.sql("INSERT INTO checkpoint VALUES (:book, :position)")
                .param("book", book)
                .param("position", position)
                .update();
    }

    void clear(int book) {
        jdbc.sql("DELETE FROM checkpoint WHERE book = :book").param("book", book).update();
        jdbc.sql("DELETE FROM checkpoint_balance WHERE book = :book").param("book", book).update();
    }
}
