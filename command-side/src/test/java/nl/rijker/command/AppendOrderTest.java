package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppendOrderTest {
    private static final String WAITING =
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";

    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    @Test
    void a_later_event_waits_for_the_commit_of_an_earlier_one() throws Exception {
        try (Connection slow = APP.database().as("rijker_command");
                Connection quick = APP.database().as("rijker_command")) {
            slow.setAutoCommit(false);
            long first = insert(slow, "slow-1");
            CompletableFuture<Long> second =
                    CompletableFuture.supplyAsync(() -> insert(quick, "quick-1"));
            await().atMost(Duration.ofSeconds(10)).until(() -> waiting() == 1);
            assertThat(second).isNotDone();
            assertThat(visible("slow-1", "quick-1")).isEmpty();
            slow.commit();
            assertThat(second.get(10, TimeUnit.SECONDS)).isGreaterThan(first);
            assertThat(visible("slow-1", "quick-1")).containsExactly("slow-1", "quick-1");
        }
    }

    @Test
    void a_command_waits_too() throws Exception {
        Client administrator = Town.at(APP).as(Role.ADMINISTRATOR, null);
        try (Connection slow = APP.database().as("rijker_command")) {
            slow.setAutoCommit(false);
            insert(slow, "slow-2");
            CompletableFuture<Answer> command =
                    CompletableFuture.supplyAsync(
                            () ->
                                    administrator.post(
                                            "/v1/providers",
                                            Sample.of(RegisterProvider.class)
                                                    .put("provider", "p2")));
            await().atMost(Duration.ofSeconds(10)).until(() -> waiting() == 1);
            assertThat(command).isNotDone();
            slow.rollback();
            assertThat(command.get(10, TimeUnit.SECONDS).status()).isEqualTo(201);
        }
    }

    @Test
    void without_the_trigger_a_later_event_overtakes_and_a_reader_would_miss_the_earlier_one()
            throws Exception {
        asOwner("ALTER TABLE event DISABLE TRIGGER append_in_order");
        try (Connection slow = APP.database().as("rijker_command");
                Connection quick = APP.database().as("rijker_command")) {
            slow.setAutoCommit(false);
            long first = insert(slow, "slow-3");
            long second = insert(quick, "quick-3");
            assertThat(second).isGreaterThan(first);
            assertThat(visible("slow-3", "quick-3")).containsExactly("quick-3");
            slow.commit();
        } finally {
            asOwner("ALTER TABLE event ENABLE TRIGGER append_in_order");
        }
    }

    @Test
    void nobody_but_the_owner_can_change_or_delete_an_event() throws Exception {
        for (String role : List.of("rijker_command", "rijker_feed")) {
            for (String sql :
                    List.of(
                            "UPDATE event SET payload = payload",
                            "DELETE FROM event",
                            "TRUNCATE event",
                            "ALTER TABLE event DISABLE TRIGGER append_in_order")) {
                try (Connection connection = APP.database().as(role);
                        Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                    throw new AssertionError(role + " may " + sql);
                } catch (SQLException e) {
                    assertThat(e.getSQLState()).isEqualTo("42501");
                }
            }
        }
    }

    private static long insert(Connection connection, String aggregate) {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO event (aggregate_identifier, sequence_number, event_identifier,
                            payload_type, time_stamp, payload)
                        VALUES (?, 0, ?, 'provider-registered', '2026-01-01T00:00:00Z', '{}')
                        RETURNING global_index
                        """)) {
            insert.setString(1, aggregate);
            insert.setString(2, UUID.randomUUID().toString());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long waiting() {
        return Long.parseLong(APP.database().rows(WAITING).getFirst());
    }

    private static List<String> visible(String one, String other) {
        return APP.database()
                .rows(
                        "SELECT aggregate_identifier FROM event WHERE aggregate_identifier IN ('%s', '%s') ORDER BY global_index"
                                .formatted(one, other));
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = APP.database().as("rijker_owner");
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
