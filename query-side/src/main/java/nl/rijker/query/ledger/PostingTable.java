package nl.rijker.query.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The postings of both books. One statement per batch, by arrays: PostgreSQL refuses COPY into
 * tables that row security guards.
 */
@Component
final class PostingTable {
    private static final String ADD =
            """
            INSERT INTO posting (book, position, account, municipality, cause, n, sum, squares,
                before, before_squares, product, improved, unchanged, worsened)
            SELECT :book, * FROM unnest(
                :positions::bigint[], :accounts::bigint[], :municipalities::text[],
                :causes::text[], :n::bigint[], :sum::bigint[], :squares::bigint[],
                :before::bigint[], :beforeSquares::bigint[], :product::bigint[],
                :improved::bigint[], :unchanged::bigint[], :worsened::bigint[])
            """;

    private final JdbcClient jdbc;

    PostingTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(int book, List<Posting> postings, Map<Account, Long> numbers) {
        if (postings.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec insert =
                jdbc.sql(ADD)
                        .param("book", book)
                        .param("positions", longs(postings, Posting::position))
                        .param("accounts", longs(postings, p -> numbers.get(p.account())))
                        .param(
                                "municipalities",
                                postings.stream()
                                        .map(p -> p.account().municipality().value())
                                        .toArray(String[]::new))
                        .param(
                                "causes",
                                postings.stream()
                                        .map(p -> p.cause().name())
                                        .toArray(String[]::new));
        amounts(insert, postings).update();
    }

    /** How many postings an event has. */
    long at(int book, long position) {
        return jdbc.sql("SELECT count(*) FROM posting WHERE book = :book AND position = :position")
                .param("book", book)
                .param("position", position)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec amounts(
            JdbcClient.StatementSpec insert, List<Posting> postings) {
        return insert.param("n", longs(postings, p -> p.amounts().n()))
                .param("sum", longs(postings, p -> p.amounts().sum()))
                .param("squares", longs(postings, p -> p.amounts().squares()))
                .param("before", longs(postings, p -> p.amounts().before()))
                .param("beforeSquares", longs(postings, p -> p.amounts().beforeSquares()))
                .param("product", longs(postings, p -> p.amounts().product()))
                .param("improved", longs(postings, p -> p.amounts().improved()))
                .param("unchanged", longs(postings, p -> p.amounts().unchanged()))
                .param("worsened", longs(postings, p -> p.amounts().worsened()));
    }

    private static long[] longs(List<Posting> postings, ToLongFunction<Posting> value) {
        return postings.stream().mapToLong(value).toArray();
    }
}
