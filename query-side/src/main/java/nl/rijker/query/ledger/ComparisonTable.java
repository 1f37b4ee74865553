package nl.rijker.query.ledger;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two books side by side, account by account. */
@Component
final class ComparisonTable {
    private static final String BALANCES =
            """
            SELECT a.key, sum(p.n) AS n, sum(p.sum) AS sum, sum(p.squares) AS squares,
                sum(p.before) AS before, sum(p.before_squares) AS before_squares,
                sum(p.product) AS product, sum(p.improved) AS improved,
                sum(p.unchanged) AS unchanged, sum(p.worsened) AS worsened
            FROM posting p JOIN account a ON a.book = p.book AND a.id = p.account
            WHERE p.book = %s GROUP BY a.key
            """;
    private static final String DIFFERENCES =
            "SELECT DISTINCT key FROM ((TABLE one EXCEPT TABLE other)"
                    + " UNION ALL (TABLE other EXCEPT TABLE one)) AS different ORDER BY key LIMIT 10";

    private final JdbcClient jdbc;

    ComparisonTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of accounts whose balances are not the same in both books, at most ten. */
    List<String> differences(int slot) {
        return jdbc.sql(
                        "WITH one AS ("
                                + BALANCES.formatted(":slot")
                                + "), other AS ("
                                + BALANCES.formatted("1 - :slot")
                                + ") "
                                + DIFFERENCES)
                .param("slot", slot)
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
        if (slot == 0) {
            jdbc.sql("TRUNCATE account_0, posting_0, fact_0").update();
        } else {
            jdbc.sql("TRUNCATE account_1, posting_1, fact_1").update();
        }
    }
}
