package nl.rijker.query.access;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who read what of the live ledger, and for what purpose. */
@Component
public final class AccessLogTable {
    private static final String ADD =
            """
            INSERT INTO access_log (municipality, user_id, role, purpose, request)
            VALUES (:municipality, :user, :role, :purpose, :request)
            """;

    private final JdbcClient jdbc;

    AccessLogTable(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Requester requester, String request) {
        jdbc.sql(ADD)
                .param("municipality", requester.municipality().value())
                .param("user", requester.user().value())
                .param("role", requester.role().name())
                .param("purpose", requester.purpose())
                .param("request", request)
                .update();
    }
}
