package nl.rijker.command.platform;

import java.util.Optional;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key table and the keys of providers, outside the log. */
@Component
final class PersonTable {
    private static final String FIND_SUBJECT =
            """
            SELECT subject FROM person
            WHERE municipality = :municipality AND provider = :provider AND client_hmac = :hmac
            """;
    private static final String ADD_SUBJECT =
            """
            INSERT INTO person (municipality, provider, client_hmac, key_version, subject)
            VALUES (:municipality, :provider, :hmac, 1, :subject)
            ON CONFLICT DO NOTHING
            """;
    private static final String FIND_PROVIDER =
            """
            SELECT provider FROM person
            WHERE municipality = :municipality AND subject = :subject
            """;
    private static final String REMOVE =
            "DELETE FROM person WHERE municipality = :municipality AND subject = :subject";
    private static final String FIND_PROVIDER_KEY =
            """
            SELECT wrapped FROM provider_key
            WHERE municipality = :municipality AND provider = :provider AND version = 1
            """;
    private static final String ADD_PROVIDER_KEY =
            """
            INSERT INTO provider_key (municipality, provider, version, wrapped)
            VALUES (:municipality, :provider, 1, :wrapped)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SubjectId> subject(Municipality municipality, ProviderId provider, byte[] hmac) {
        return jdbc.sql(FIND_SUBJECT)
                .param("municipality", municipality.value())
                .param("provider", provider.value())
                .param("hmac", hmac)
                .query(String.class)
                .optional()
                .map(SubjectId::new);
    }

    /** False if another transaction was first. */
    boolean addSubject(
            Municipality municipality, ProviderId provider, byte[] hmac, SubjectId subject) {
        return jdbc.sql(ADD_SUBJECT)
                        .param("municipality", municipality.value())
                        .param("provider", provider.value())
                        .param("hmac", hmac)
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    Optional<ProviderId> provider(Municipality municipality, SubjectId subject) {
        return jdbc.sql(FIND_PROVIDER)
                .param("municipality", municipality.value())
                .param("subject", subject.value())
                .query(String.class)
                .optional()
                .map(ProviderId::new);
    }

    void remove(Municipality municipality, SubjectId subject) {
        jdbc.sql(REMOVE)
                .param("municipality", municipality.value())
                .param("subject", subject.value())
                .update();
    }

    Optional<byte[]> providerKey(Municipality municipality, ProviderId provider) {
        return jdbc.sql(FIND_PROVIDER_KEY)
                .param("municipality", municipality.value())
                .param("provider", provider.value())
                .query(byte[].class)
                .optional();
    }

    void addProviderKey(Municipality municipality, ProviderId provider, byte[] wrapped) {
        jdbc.sql(ADD_PROVIDER_KEY)
                .param("municipality", municipality.value())
                .param("provider", provider.value())
                .param("wrapped", wrapped)
                .update();
    }
}
