package nl.rijker.command.platform;

import java.sql.Timestamp;
import java.time.Instant;
import nl.rijker.contract.value.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** Lines of the access log whose own period is over; only the owner can remove them. */
@Component
public final class OldReadTable {
    private static final String OLD =
            " FROM command.access_log WHERE municipality = :municipality AND at < :before";

    private final JdbcClient owner;

    OldReadTable(CommandDatabase database) {
        owner =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(),
                                database.owner().username(),
                                database.owner().password()));
    }

    public long count(Municipality municipality, Instant before) {
        return about("SELECT count(*)", municipality, before).query(Long.class).single();
    }

    /** Answers how many there were. */
    public long remove(Municipality municipality, Instant before) {
        return about("DELETE", municipality, before).update();
    }

    private JdbcClient.StatementSpec about(String what, Municipality municipality, Instant before) {
        return owner.sql(what + OLD)
                .param("municipality", municipality.value())
                .param("before", Timestamp.from(before));
    }
}
