package nl.rijker.query.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running sums per account at chosen positions, so that old positions stay quick to read. */
@Component
final class CheckpointTable {
    private static final String LAST =
            "SELECT coalesce(max(position), 0) FROM checkpoint WHERE book = :book";
    private static final String SUMS =
            """
            SELECT :book, :position::bigint, account, min(municipality), sum(n)::bigint,
                sum(sum)::bigint, sum(squares)::bigint, sum(before)::bigint,
                sum(before_squares)::bigint, sum(product)::bigint, sum(improved)::bigint,
                sum(unchanged)::bigint, sum(worsened)::bigint
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
    private static final String ADD_BALANCES = "INSERT INTO checkpoint_balance " + SUMS;
    private static final String WRONG =
            """
            WITH right_one AS (%s), stored AS (
                SELECT * FROM checkpoint_balance WHERE book = :book AND position = :position
            )
            SELECT DISTINCT coalesce(a.key, 'no account ' || wrong.account) AS key FROM (
                SELECT account FROM (TABLE right_one EXCEPT TABLE stored) AS missing
                UNION ALL SELECT account FROM (TABLE stored EXCEPT TABLE right_one) AS added
            ) AS wrong
            LEFT JOIN account a ON a.book = :book AND a.id = wrong.account
            ORDER BY key LIMIT 10
            """
                    .formatted(SUMS);

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

    /** Keys of accounts that a checkpoint holds another sum for than was posted, at most ten. */
    List<String> wrong(int book) {
        List<Long> positions =
                jdbc.sql("SELECT position FROM checkpoint WHERE book = :book ORDER BY position")
                        .param("book", book)
                        .query((row, index) -> row.getLong("position"))
                        .list();
        List<String> keys = new ArrayList<>();
        long last = 0;
        for (long position : positions) {
            keys.addAll(wrong(book, last, position));
            last = position;
        }
        return keys.stream().distinct().limit(10).toList();
    }

    private List<String> wrong(int book, long last, long position) {
        return jdbc.sql(WRONG)
                .param("book", book)
                .param("last", last)
                .param("position", position)
                .query((row, index) -> row.getString("key"))
                .list();
    }

    void clear(int book) {
        jdbc.sql("DELETE FROM checkpoint WHERE book = :book").param("book", book).update();
        jdbc.sql("DELETE FROM checkpoint_balance WHERE book = :book").param("book", book).update();
    }
}
