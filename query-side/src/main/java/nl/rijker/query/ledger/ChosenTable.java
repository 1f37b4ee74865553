package nl.rijker.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Balances.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every statement over a selection of one book has in common. */
final class ChosenTable {
    private final JdbcClient jdbc;

    ChosenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JdbcClient.StatementSpec select(String sql, Selection selection, int book, long position) {
        return jdbc.sql(sql)
                .param("book", book)
                .param("municipality", selection.municipality().value())
                .param("kind", selection.kind().name())
                .param("measures", selection.measures().toArray(String[]::new))
                .param("from", selection.from())
                .param("to", selection.to())
                .param("position", position);
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                new Municipality(row.getString("municipality")),
                Kind.valueOf(row.getString("kind")),
                row.getString("measure"),
                row.getString("detail"),
                new InterventionId(row.getString("intervention")),
                row.getObject("period", LocalDate.class));
    }
}
