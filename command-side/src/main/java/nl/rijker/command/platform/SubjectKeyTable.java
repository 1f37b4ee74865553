package nl.rijker.command.platform;

import java.util.Optional;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wrapped keys of subjects, outside the log. */
@Component
final class SubjectKeyTable {
    private static final String FIND =
            "SELECT wrapped FROM subject_key WHERE subject = :subject AND version = 1";
    private static final String ADD =
            """
            INSERT INTO subject_key (municipality, subject, version, wrapped)
            VALUES (:municipality, :subject, 1, :wrapped)
            """;
    private static final String REMOVE =
            "DELETE FROM subject_key WHERE municipality = :municipality AND subject = :subject";

    private final JdbcClient jdbc;

    SubjectKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(SubjectId subject) {
        return jdbc.sql(FIND).param("subject", subject.value()).query(byte[].class).optional();
    }

    void add(Municipality municipality, SubjectId subject, byte[] wrapped) {
        jdbc.sql(ADD)
                .param("municipality", municipality.value())
                .param("subject", subject.value())
                .param("wrapped", wrapped)
                .update();
    }

    void remove(Municipality municipality, SubjectId subject) {
        jdbc.sql(REMOVE)
                .param("municipality", municipality.value())
                .param("subject", subject.value())
                .update();
    }
}
