package nl.rijker.query.ledger;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two books side by side, account by account. */
@Component
final class ComparisonTable {
    /**
     * Sums by cause, and sums weighted by position: a posting at another position or for another
     * cause would answer another figure as known then.
     */
    private static final String POSTED =
            """
            SELECT coalesce(a.key, 'no account ' || total.account) AS key, total.cause, total.lines,
                total.n, total.sum, total.squares, total.before, total.before_squares,
                total.product, total.improved, total.unchanged, total.worsened, total.n_by_position,
                total.sum_by_position
            FROM (
                SELECT account, cause, count(*) AS lines, sum(n) AS n, sum(sum) AS sum,
                    sum(squares) AS squares, sum(before) AS before,
                    sum(before_squares) AS before_squares, sum(product) AS product,
                    sum(improved) AS improved, sum(unchanged) AS unchanged,
                    sum(worsened) AS worsened, sum(n * position) AS n_by_position,
                    sum(sum * position) AS sum_by_position
                FROM posting
                WHERE book = %1$s AND position > :after AND position <= :upTo
                GROUP BY account, cause
            ) AS total
            LEFT JOIN account a ON a.book = %1$s AND a.id = total.account
            """;

    private static final String FACTS =
            """
            SELECT municipality || '|' || kind || '|' || coalesce(measure, '') || '|'
                    || coalesce(detail, '') || '|' || intervention || '|' || month AS key,
                count(*) AS lines, sum(sign) AS signs, sum(sign * amount) AS amount,
                sum(sign * position) AS by_position,
                sum(sign * hashtextextended(subject || trajectory, 0)::numeric) AS subjects
            FROM fact
            WHERE book = %1$s AND position > :after AND position <= :upTo
            GROUP BY municipality, kind, measure, detail, intervention, month
            """;
    private static final String DIFFERENCES =
            """
            WITH one AS (%1$s), other AS (%2$s), fact_one AS (%3$s), fact_other AS (%4$s)
            SELECT DISTINCT key FROM (
                SELECT key FROM (TABLE one EXCEPT TABLE other) AS a
                UNION ALL SELECT key FROM (TABLE other EXCEPT TABLE one) AS b
                UNION ALL SELECT key FROM (TABLE fact_one EXCEPT TABLE fact_other) AS c
                UNION ALL SELECT key FROM (TABLE fact_other EXCEPT TABLE fact_one) AS d
            ) AS different ORDER BY key LIMIT 10
            """
                    .formatted(
                            POSTED.formatted(":slot"),
                            POSTED.formatted("1 - :slot"),
                            FACTS.formatted(":slot"),
                            FACTS.formatted("1 - :slot"));

    private final JdbcClient jdbc;

    ComparisonTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keys of accounts that differ between both books, at most ten.
     *
     * @param after position after which postings and fact rows are compared
     * @param upTo position up to which they are
     */
    List<String> differences(int slot, long after, long upTo) {
        return jdbc.sql(DIFFERENCES)
                .param("slot", slot)
                .param("after", after)
                .param("upTo", upTo)
                .query((row, index) -> row.getString("key"))
                .list();
    }

    long accounts(int slot) {
        return jdbc.sql("SELECT count(*) FROM account WHERE book = :slot")
                .param("slot", slot)
                .query(Long.class)
                .single();
    }

    void empty(int slot) {
        jdbc.sql("TRUNCATE account_%1$d, posting_%1$d, fact_%1$d".formatted(slot)).update();
    }

    /** A book that was filled at once is read with a wrong plan until it has statistics. */
    void analyze(int slot) {
        jdbc.sql("ANALYZE account_%1$d, posting_%1$d, fact_%1$d".formatted(slot)).update();
    }
}
