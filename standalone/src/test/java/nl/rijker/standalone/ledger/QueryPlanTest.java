package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Kind;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fifty thousand postings that PostgreSQL has no statistics of yet, as after a load or a replay:
 * the plan that this guards against visited every posting again for each account.
 */
class QueryPlanTest {
    private static final Platform PLATFORM = Platform.spoilt();
    private static final Municipality CITY = new Municipality("GM1012");
    private static final long MOST_ROWS = 500_000;
    private static final String ROWS_VISITED =
            """
            SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint
            FROM pg_stat_xact_user_tables
            """;
    private static final long LAST = 5_000;

    @BeforeAll
    static void a_large_book() {
        PLATFORM.awaitFeed();
        PLATFORM.tell(
                Account.OWNER,
                """
                INSERT INTO ledger.account
                SELECT (SELECT slot FROM ledger.book WHERE live), 1000000 + row_number() OVER (),
                    'GM1012', 'SCALE_CHANGE', 'tien-factoren.1/BF' || scale, 'T0-T1',
                    'i' || intervention, '2024-01-01'::date + make_interval(months => month),
                    'GM1012-' || scale || '-' || intervention || '-' || month
                FROM generate_series(1, 10) AS scale, generate_series(1, 50) AS intervention,
                    generate_series(0, 23) AS month
                """);
        PLATFORM.tell(
                Account.OWNER,
                """
                INSERT INTO ledger.posting
                SELECT (SELECT slot FROM ledger.book WHERE live), 1 + (line - 1) / 10,
                    1000001 + line * 7919 % 12000, 'GM1012', 'RECORDED', 1, 900, 810000, 700,
                    490000, 630000, 0, 1, 0
                FROM generate_series(1, 50000) AS line
                """);
    }

    @Test
    void all_balances_of_a_large_book_are_read_at_once() {
        assertThat(read(Ledger.everything(CITY, Kind.SCALE_CHANGE), LAST)).isEqualTo(50_000);
    }

    @Test
    void an_earlier_position_too() {
        assertThat(read(Ledger.everything(CITY, Kind.SCALE_CHANGE), 2_000)).isEqualTo(20_000);
    }

    @Test
    void one_scale_in_one_month_too() {
        LocalDate month = LocalDate.of(2025, 3, 1);
        assertThat(
                        read(
                                new Selection(
                                        CITY,
                                        Kind.SCALE_CHANGE,
                                        Set.of("tien-factoren.1/BF10"),
                                        month,
                                        month),
                                LAST))
                .isBetween(100L, 400L);
    }

    private static long read(Selection selection, long position) {
        LongAdder n = new LongAdder();
        long visited =
                PLATFORM.ledger()
                        .in(
                                CITY,
                                balances -> {
                                    balances.each(
                                            selection,
                                            position,
                                            balance -> n.add(balance.amounts().n()));
                                    return PLATFORM.bean("queryJdbc", JdbcClient.class)
                                            .sql(ROWS_VISITED)
                                            .query(Long.class)
                                            .single();
                                });
        assertThat(visited).isBetween(n.sum(), MOST_ROWS);
        return n.sum();
    }
}
