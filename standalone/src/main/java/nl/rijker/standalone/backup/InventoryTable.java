package nl.rijker.standalone.backup;

import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What ledger and chain hold at a position, a line each, in the order of bytes: kind, tab, key,
 * tab, content. The same log and the same rules give the same lines, wherever they are asked.
 */
final class InventoryTable {
    private static final int FETCH = 5_000;
    private static final String BALANCES =
            """
            SELECT concat_ws(E'\\t', 'balance', coalesce(a.key, 'no account ' || total.account),
                concat_ws('|', lines, n, sum, squares, before, before_squares, product, improved,
                    unchanged, worsened)) AS line
            FROM (SELECT account, count(*) AS lines, sum(n) AS n, sum(sum) AS sum,
                    sum(squares) AS squares, sum(before) AS before,
                    sum(before_squares) AS before_squares, sum(product) AS product,
                    sum(improved) AS improved, sum(unchanged) AS unchanged,
                    sum(worsened) AS worsened
                FROM ledger.posting WHERE book = :slot AND position <= :position
                GROUP BY account) AS total
            LEFT JOIN ledger.account a ON a.book = :slot AND a.id = total.account
            ORDER BY coalesce(a.key, 'no account ' || total.account) COLLATE "C"
            """;

    /** Days that were over at that position: something was recorded on a later one. */
    private static final String DAY_ROOTS =
            """
            SELECT concat_ws(E'\\t', 'day root', chain || ' ' || day,
                concat_ws('|', position, encode(hash, 'hex'), events)) AS line
            FROM command.day_root
            WHERE day IN (
                SELECT day FROM command.day_root GROUP BY day
                HAVING max(position) < (SELECT max(position) FROM command.event_hash
                    WHERE position <= :position))
            ORDER BY (chain || ' ' || day) COLLATE "C"
            """;

    private static final String HEADS =
            """
            SELECT concat_ws(E'\\t', 'head root', chain,
                concat_ws('|', last, encode(h.hash, 'hex'), events)) AS line
            FROM (SELECT split_part(aggregate_identifier, '/', 1) AS chain,
                    max(global_index) AS last, count(*) AS events
                FROM command.event WHERE global_index <= :position GROUP BY 1) AS head
            LEFT JOIN command.event_hash h ON h.position = last
            ORDER BY chain COLLATE "C"
            """;
    private static final String SIGNED_ROOTS =
            """
            SELECT concat_ws(E'\\t', 'signed root', lpad(number::text, 12, '0'), line) AS line
            FROM command.signed_root WHERE number <= :roots ORDER BY number
            """;

    private final JdbcClient jdbc;

    /**
     * @param snapshot a transaction, so that rows come piece by piece
     */
    InventoryTable(Connection snapshot) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(snapshot, true));
    }

    /**
     * @param roots how many signed roots count
     */
    void lines(long position, long roots, Consumer<String> each) {
        int slot =
                jdbc.sql("SELECT slot FROM ledger.book WHERE live").query(Integer.class).single();
        List.of(
                        jdbc.sql(BALANCES).param("slot", slot).param("position", position),
                        jdbc.sql(DAY_ROOTS).param("position", position),
                        jdbc.sql(HEADS).param("position", position),
                        jdbc.sql(SIGNED_ROOTS).param("roots", roots))
                .forEach(query -> pass(query, each));
    }

    private static void pass(JdbcClient.StatementSpec query, Consumer<String> each) {
        try (Stream<String> lines =
                query
                        .withFetchSize(FETCH)
                        .query((row, index) -> String.valueOf(row.getString("line")))
                        .stream()) {
            lines.forEach(each);
        }
    }
}
