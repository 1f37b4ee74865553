package nl.rijker.command.platform;

import java.util.List;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wrapped keys of providers. */
@Component
final class ProviderKeyTable {
    /** First of all statements: what is read after it has waited is what a rotation left. */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock%s(hashtextextended(:municipality || '/' || :provider,"
                    + " 42))";

    private static final String FIND =
            """
            SELECT version, wrapped FROM provider_key
            WHERE municipality = :municipality AND provider = :provider ORDER BY version
            """;
    private static final String ADD =
            """
            INSERT INTO provider_key (municipality, provider, version, wrapped)
            VALUES (:municipality, :provider, :version, :wrapped)
            ON CONFLICT DO NOTHING
            """;
    private static final String REMOVE =
            """
            DELETE FROM provider_key
            WHERE municipality = :municipality AND provider = :provider AND version = :version
            """;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record ProviderKey(int version, byte[] wrapped) {}

    private final JdbcClient jdbc;

    ProviderKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lockShared(Municipality municipality, ProviderId provider) {
        about(LOCK.formatted("_shared"), municipality, provider).query((row, index) -> 1).single();
    }

    void lockAlone(Municipality municipality, ProviderId provider) {
        about(LOCK.formatted(""), municipality, provider).query((row, index) -> 1).single();
    }

    /** In the order of their versions. */
    List<ProviderKey> of(Municipality municipality, ProviderId provider) {
        return about(FIND, municipality, provider)
                .query((row, index) -> new ProviderKey(row.getInt(1), row.getBytes(2)))
                .list();
    }

    void add(Municipality municipality, ProviderId provider, ProviderKey key) {
        about(ADD, municipality, provider)
                .param("version", key.version())
                .param("wrapped", key.wrapped())
                .update();
    }

    void remove(Municipality municipality, ProviderId provider, int version) {
        about(REMOVE, municipality, provider).param("version", version).update();
    }

    private JdbcClient.StatementSpec about(
            String sql, Municipality municipality, ProviderId provider) {
        return jdbc.sql(sql)
                .param("municipality", municipality.value())
                .param("provider", provider.value());
    }
}
