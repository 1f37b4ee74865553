package nl.rijker.command.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that were made and not used yet, by the hash of their code. */
@Component
final class OneTimeLinkTable {
    private static final String ADD =
            """
            INSERT INTO one_time_link (code_hash, user_id, purpose, expires)
            VALUES (:hash, :user, :purpose, :expires)
            """;
    private static final String USE =
            """
            DELETE FROM one_time_link WHERE code_hash = :hash
            RETURNING user_id, purpose, expires > :now AS valid
            """;
    private static final String FORGET = "DELETE FROM one_time_link WHERE expires <= :now";

    record Link(UserId user, @Nullable String purpose, boolean valid) {}

    private final JdbcClient jdbc;

    OneTimeLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, UserId user, @Nullable String purpose, Instant expires) {
        jdbc.sql(ADD)
                .param("hash", hash)
                .param("user", user.value())
                .param("purpose", purpose)
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Deletes what it finds: the second to ask gets nothing. */
    Optional<Link> use(byte[] hash, Instant now) {
        return jdbc.sql(USE)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(
                        (row, index) ->
                                new Link(
                                        new UserId(row.getString("user_id")),
                                        row.getString("purpose"),
                                        row.getBoolean("valid")))
                .optional();
    }

    void forgetExpired(Instant now) {
        jdbc.sql(FORGET).param("now", Timestamp.from(now)).update();
    }
}
