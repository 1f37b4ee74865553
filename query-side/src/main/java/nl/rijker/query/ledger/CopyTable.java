package nl.rijker.query.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes many rows at once, within the transaction of the feed. */
@Component
final class CopyTable {
    private final DataSource source;

    CopyTable(@Qualifier("feedDataSource") DataSource source) {
        this.source = source;
    }

    void copy(String table, Rows rows) {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN", new StringReader(rows.text()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("copying into " + table, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** Rows in PostgreSQL's text format. */
    static final class Rows {
        private final StringBuilder text = new StringBuilder();

        Rows row(@Nullable Object... values) {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                append(values[i]);
            }
            text.append('\n');
            return this;
        }

        private void append(@Nullable Object value) {
            if (value == null) {
                text.append("\\N");
                return;
            }
            String plain = value.toString();
            for (int i = 0; i < plain.length(); i++) {
                char c = plain.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        String text() {
            return text.toString();
        }
    }
}
