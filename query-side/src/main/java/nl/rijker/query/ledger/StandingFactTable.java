package nl.rijker.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.query.ledger.Balances.Presence;
import nl.rijker.query.ledger.Balances.Selection;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads the fact rows that stand at a position, and who stands behind them. */
final class StandingFactTable {
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

    private static final int ROWS_AT_ONCE = 2_000;

    private final ChosenTable chosen;

    StandingFactTable(ChosenTable chosen) {
        this.chosen = chosen;
    }

    /** As {@link Balances#eachPresence}. */
    void eachPresence(
            Selection selection, int book, long position, Joins joins, Consumer<Presence> use) {
        String sql = selection.kind() == Kind.SCALE_CHANGE ? PAIRED : PRESENCES;
        chosen.select(sql, selection, book, position)
                .withFetchSize(ROWS_AT_ONCE)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        use.accept(
                                                new Presence(
                                                        joins.person(
                                                                new SubjectId(
                                                                        row.getString("subject"))),
                                                        ChosenTable.account(row))));
    }

    /** Oldest first. */
    List<Fact> standing(Selection selection, int book, long position) {
        return chosen.select(FACTS, selection, book, position)
                .query((row, index) -> fact(row))
                .list();
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
