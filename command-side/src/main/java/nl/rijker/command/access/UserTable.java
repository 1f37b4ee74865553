package nl.rijker.command.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The only place where names of users stand. */
@Component
final class UserTable {
    private static final String FIND =
            """
            SELECT user_id, role, municipality, provider, password_hash FROM known_user
            WHERE user_id = :user
            """;
    private static final String ADD =
            """
            INSERT INTO known_user
                (user_id, display_name, role, municipality, provider, password_hash, created)
            VALUES (:user, :name, :role, :municipality, :provider, :hash, :created)
            ON CONFLICT (user_id) DO NOTHING
            """;

    private static final String LIST =
            """
            SELECT user_id, display_name, role, municipality, provider FROM known_user
            ORDER BY user_id
            """;
    private static final String UNSEEN =
            "SELECT user_id FROM known_user WHERE NOT password_seen ORDER BY user_id";
    private static final String REPLACE =
            """
            UPDATE known_user SET password_hash = :hash WHERE user_id = :user AND NOT password_seen
            """;
    private static final String SEE =
            "UPDATE known_user SET password_seen = true WHERE user_id = ANY (:users)";

    record Known(Actor actor, String passwordHash) {}

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Known> find(UserId user) {
        return jdbc.sql(FIND)
                .param("user", user.value())
                .query((row, index) -> known(row))
                .optional();
    }

    /** False if the user is there already; nothing changes then. */
    boolean add(NewUser user, String passwordHash, Instant created) {
        Actor actor = user.actor();
        ProviderId provider = actor.provider();
        return jdbc.sql(ADD)
                        .param("user", actor.user().value())
                        .param("name", user.displayName())
                        .param("role", actor.role().name())
                        .param("municipality", actor.municipality().value())
                        .param("provider", provider == null ? null : provider.value())
                        .param("hash", passwordHash)
                        .param("created", Timestamp.from(created))
                        .update()
                == 1;
    }

    List<NewUser> list() {
        return jdbc.sql(LIST)
                .query((row, index) -> new NewUser(actor(row), row.getString("display_name")))
                .list();
    }

    List<UserId> unseen() {
        return jdbc.sql(UNSEEN).query((row, index) -> new UserId(row.getString("user_id"))).list();
    }

    void replacePassword(UserId user, String passwordHash) {
        jdbc.sql(REPLACE).param("user", user.value()).param("hash", passwordHash).update();
    }

    void see(Collection<UserId> users) {
        jdbc.sql(SEE)
                .param("users", users.stream().map(UserId::value).toArray(String[]::new))
                .update();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(actor(row), row.getString("password_hash"));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        String provider = row.getString("provider");
        return new Actor(
                new UserId(row.getString("user_id")),
                Role.valueOf(row.getString("role")),
                new Municipality(row.getString("municipality")),
                provider == null ? null : new ProviderId(provider));
    }
}
