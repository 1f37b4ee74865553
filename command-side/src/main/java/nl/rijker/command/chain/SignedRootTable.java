package nl.rijker.command.chain;

import java.util.List;
import nl.rijker.command.root.SignedRoot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database remembers of the file of roots. */
@Component
final class SignedRootTable {
    private static final String ADD =
            """
            INSERT INTO signed_root (number, chain, position, line)
            VALUES (:number, :chain, :position, :line) ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    SignedRootTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<SignedRoot> roots) {
        for (SignedRoot signed : roots) {
            jdbc.sql(ADD)
                    .param("number", signed.root().root())
                    .param("chain", signed.root().municipality())
                    .param("position", signed.root().position())
                    .param("line", signed.line())
                    .update();
            if (signed.root().day() != null) {
                jdbc.sql(
                                """
                                UPDATE day_root SET root = :number
                                WHERE chain = :chain AND day = :day
                                    AND hash = decode(:hash, 'hex')
                                """)
                        .param("number", signed.root().root())
                        .param("chain", signed.root().municipality())
                        .param("day", signed.root().day())
                        .param("hash", signed.root().hash())
                        .update();
            }
        }
    }

    long number() {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM signed_root")
                .query(Long.class)
                .single();
    }

    /** Up to where it signed; 0 if it isn't remembered. */
    long position(long number) {
        return jdbc.sql("SELECT position FROM signed_root WHERE number = :number")
                .param("number", number)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** In the order of their numbers. */
    List<String> lines(long upToNumber) {
        return jdbc.sql("SELECT line FROM signed_root WHERE number <= :number ORDER BY number")
                .param("number", upToNumber)
                .query((row, index) -> row.getString("line"))
                .list();
    }
}
