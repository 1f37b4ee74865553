package nl.rijker.query.ledger;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two books side by side, account by account. */
@Component
final class ComparisonTable {
    /**
     * Every column of an account, and of its postings a sum that any other value, position or cause
     * changes: it would answer another figure as known then. Only the number of an account is each
     * book's own.
     */
    private static final String POSTED =
            """
            SELECT coalesce(a.key, 'no account ' || total.account) AS key, a.municipality, a.kind,
                a.measure, a.detail, a.intervention, a.period, total.lines, total.content
            FROM (
                SELECT account, count(*) AS lines,
                    sum(hashtextextended(concat_ws('|', position, cause, municipality, n, sum,
                        squares, before, before_squares, product, improved, unchanged, worsened),
                        0)::numeric) AS content
                FROM posting
                WHERE book = %1$s AND position > :after AND position <= :upTo
                GROUP BY account
            ) AS total
            LEFT JOIN account a ON a.book = %1$s AND a.id = total.account
            """;

    private static final String FACTS =
            """
            SELECT municipality || '|' || kind || '|' || coalesce(measure, '') || '|'
                    || coalesce(detail, '') || '|' || intervention || '|' || month AS key,
                count(*) AS lines,
                sum(hashtextextended(concat_ws('|', position, subject, trajectory, amount, sign),
                    0)::numeric) AS content
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
