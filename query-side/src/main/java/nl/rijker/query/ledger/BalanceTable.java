package nl.rijker.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    private static final String CHOSEN_FACTS =
            """
            FROM fact
            WHERE book = :book AND municipality = :municipality AND kind = :kind
                AND (cardinality(:measures) = 0 OR measure = ANY (:measures))
                AND month BETWEEN :from AND :to AND position <= :position
            """;
    private static final String FACTS =
            "SELECT *" + CHOSEN_FACTS + "ORDER BY position, measure COLLATE \"C\", sign";

    /** A reversal has everything but position and sign in common with what it reverses. */
    private static final String PRESENCES =
            """
            SELECT DISTINCT subject, municipality, kind, measure, detail, intervention,
                month AS period
            FROM (
                SELECT subject, municipality, kind, measure, detail, intervention, month %s
                GROUP BY subject, municipality, kind, trajectory, intervention, measure, detail,
                    month, amount
                HAVING sum(sign) > 0
            ) AS standing
            """
                    .formatted(CHOSEN_FACTS);

    /** A pair stands where a trajectory has a first and a later level; by sorting, not joining. */
    private static final String PAIRED =
            """
            SELECT DISTINCT subject, municipality, 'SCALE_CHANGE' AS kind, measure,
                'T0-' || detail AS detail, intervention, month AS period
            FROM (
                SELECT *, bool_or(detail = 'T0') OVER (PARTITION BY trajectory, measure) AS paired
                FROM (
                    SELECT subject, municipality, trajectory, intervention, measure, detail, month
                    FROM fact
                    WHERE book = :book AND municipality = :municipality AND kind = 'SCALE_LEVEL'
                        AND (cardinality(:measures) = 0 OR measure = ANY (:measures))
                        AND month <= :to AND position <= :position
                    GROUP BY subject, municipality, trajectory, intervention, measure, detail,
                        month, amount
                    HAVING sum(sign) > 0
                ) AS standing
            ) AS level
            WHERE paired AND detail <> 'T0' AND month >= :from
            """;

    private static final String CHECKPOINT =
            """
            SELECT coalesce(max(position), 0) FROM checkpoint
            WHERE book = :book AND position <= :position
            """;

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    BalanceTable(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The live book as this transaction sees it. */
    public Book live() {
        return BookTable.live(jdbc);
    }

    /**
     * @param recordedAt of the event at that position
     */
    public record DayEnd(long position, @Nullable Instant recordedAt) {}

    /** The last position of a day; absent where nothing was recorded up to then. */
    public Optional<DayEnd> endOf(LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT position, recorded_at FROM day_end
                        WHERE day <= :day ORDER BY day DESC LIMIT 1
                        """)
                .param("day", day)
                .query(
                        (row, index) ->
                                new DayEnd(
                                        row.getLong("position"),
                                        row.getTimestamp("recorded_at").toInstant()))
                .optional();
    }

    /** How many events up to a position were left out. */
    public long skippedUpTo(long position) {
        return jdbc.sql("SELECT count(*) FROM skipped_event WHERE position <= :position")
                .param("position", position)
                .query(Long.class)
                .single();
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
        select(AT, selection, book, position)
                .param("checkpoint", checkpoint)
                .withFetchSize(ROWS_AT_ONCE)
                .query(
                        row -> {
                            Amounts amounts = amounts(row);
                            if (!amounts.isZero()) {
                                use.accept(new Balance(account(row), amounts));
                            }
                        });
    }

    @Override
    public List<CausedBalance> between(Selection selection, long after, long upTo) {
        return select(BETWEEN, selection, live().slot(), upTo)
                .param("after", after)
                .query(
                        (row, index) ->
                                new CausedBalance(
                                        Cause.valueOf(row.getString("cause")),
                                        account(row),
                                        amounts(row)))
                .list();
    }

    @Override
    public void eachPresence(
            Selection selection, long position, Joins joins, Consumer<Presence> use) {
        String sql = selection.kind() == Kind.SCALE_CHANGE ? PAIRED : PRESENCES;
        select(sql, selection, live().slot(), position)
                .withFetchSize(ROWS_AT_ONCE)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        use.accept(
                                                new Presence(
                                                        joins.person(
                                                                new SubjectId(
                                                                        row.getString("subject"))),
                                                        account(row))));
    }

    @Override
    public List<Fact> facts(Selection selection, long position) {
        return select(FACTS, selection, live().slot(), position)
                .query((row, index) -> fact(row))
                .list();
    }

    @Override
    public Joins joins(Municipality municipality, long position) {
        Joins joins = new Joins();
        JoinTable.read(jdbc, municipality, position).forEach(joined -> joins.on(joined.event()));
        return joins;
    }

    private JdbcClient.StatementSpec select(
            String sql, Selection selection, int book, long position) {
        return jdbc.sql(sql)
                .param("book", book)
                .param("municipality", selection.municipality().value())
                .param("kind", selection.kind().name())
                .param("measures", selection.measures().toArray(String[]::new))
                .param("from", selection.from())
                .param("to", selection.to())
                .param("position", position);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new Municipality(row.getString("municipality")),
                Kind.valueOf(row.getString("kind")),
                row.getString("measure"),
                row.getString("detail"),
                new InterventionId(row.getString("intervention")),
                row.getObject("period", LocalDate.class));
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

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getLong("position"),
                new Municipality(row.getString("municipality")),
                Kind.valueOf(row.getString("kind")),
                new SubjectId(row.getString("subject")),
                new TrajectoryId(row.getString("trajectory")),
                new InterventionId(row.getString("intervention")),
                row.getString("measure"),
                row.getString("detail"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("amount"),
                row.getInt("sign"));
    }
}
