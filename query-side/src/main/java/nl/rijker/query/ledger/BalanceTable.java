package nl.rijker.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import nl.rijker.contract.value.Municipality;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Balances and fact rows of the live book; the caller's transaction is bound to a municipality. */
@Component
public final class BalanceTable implements Balances {
    private static final String SUMS =
            """
            sum(n) AS n, sum(sum) AS sum, sum(squares) AS squares, sum(before) AS before,
            sum(before_squares) AS before_squares, sum(product) AS product,
            sum(improved) AS improved, sum(unchanged) AS unchanged, sum(worsened) AS worsened
            """;

    private static final String AMOUNTS =
            "n, sum, squares, before, before_squares, product, improved, unchanged, worsened";
    private static final String CHOSEN =
            """
            a.book = :book AND a.municipality = :municipality AND a.kind = :kind
                AND (cardinality(:measures) = 0 OR a.measure = ANY (:measures))
                AND a.period BETWEEN :from AND :to
            """;

    /**
     * Account by account, by index. Of a join PostgreSQL must guess how many rows it meets; for a
     * book that was just filled it guesses wrong, and fifty thousand postings took minutes.
     */
    private static final String AT =
            """
            SELECT a.*, total.* FROM account a CROSS JOIN LATERAL (
                SELECT %1$s FROM (
                    SELECT %2$s FROM checkpoint_balance
                    WHERE book = :book AND position = :checkpoint AND account = a.id
                    UNION ALL
                    SELECT %2$s FROM posting
                    WHERE book = :book AND account = a.id
                        AND position > :checkpoint AND position <= :position
                ) AS line
            ) AS total
            WHERE %3$s AND total.n IS NOT NULL
            """
                    .formatted(SUMS, AMOUNTS, CHOSEN);

    private static final String BETWEEN =
            """
            SELECT a.*, total.* FROM account a CROSS JOIN LATERAL (
                SELECT cause, %1$s FROM posting
                WHERE book = :book AND account = a.id
                    AND position > :after AND position <= :position
                GROUP BY cause
            ) AS total
            WHERE %2$s ORDER BY a.key COLLATE "C", total.cause COLLATE "C"
            """
                    .formatted(SUMS, CHOSEN);

    private static final String CHECKPOINT =
            """
            SELECT coalesce(max(position), 0) FROM checkpoint
            WHERE book = :book AND position <= :position
            """;

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final ChosenTable chosen;
    private final StandingFactTable facts;

    BalanceTable(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
        chosen = new ChosenTable(jdbc);
        facts = new StandingFactTable(chosen);
    }

    /** The live book as this transaction sees it. */
    public Book live() {
        return BookTable.live(jdbc);
    }

    @Override
    public void each(Selection selection, long position, Consumer<Balance> use) {
        int book = live().slot();
        long checkpoint =
                jdbc.sql(CHECKPOINT)
                        .param("book", book)
                        .param("position", position)
                        .query(Long.class)
                        .single();
        chosen.select(AT, selection, book, position)
                .param("checkpoint", checkpoint)
                .withFetchSize(ROWS_AT_ONCE)
                .query(
                        row -> {
                            Amounts amounts = amounts(row);
                            if (!amounts.isZero()) {
                                use.accept(new Balance(ChosenTable.account(row), amounts));
                            }
                        });
    }

    @Override
    public List<CausedBalance> between(Selection selection, long after, long upTo) {
        return chosen.select(BETWEEN, selection, live().slot(), upTo)
                .param("after", after)
                .query(
                        (row, index) ->
                                new CausedBalance(
                                        Cause.valueOf(row.getString("cause")),
                                        ChosenTable.account(row),
                                        amounts(row)))
                .list();
    }

    @Override
    public void eachPresence(
            Selection selection, long position, Joins joins, Consumer<Presence> use) {
        facts.eachPresence(selection, live().slot(), position, joins, use);
    }

    @Override
    public List<Fact> facts(Selection selection, long position) {
        return facts.standing(selection, live().slot(), position);
    }

    @Override
    public Joins joins(Municipality municipality, long position) {
        Joins joins = new Joins();
        JoinTable.read(jdbc, municipality, position).forEach(joined -> joins.on(joined.event()));
        return joins;
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(
                row.getLong("n"),
                row.getLong("sum"),
                row.getLong("squares"),
                row.getLong("before"),
                row.getLong("before_squares"),
                row.getLong("product"),
                row.getLong("improved"),
                row.getLong("unchanged"),
                row.getLong("worsened"));
    }
}
