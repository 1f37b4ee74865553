package nl.rijker.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import nl.rijker.command.RunningCommandSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An installation that is older than what is kept beside its log. */
class EarlierEventsTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static final String FOUND =
            "SELECT concat_ws(' ', municipality, trajectory, subject, provider, intervention, started,"
                    + " last_month, ended, end_reason, age_band, gender, erased) FROM"
                    + " subject_trajectory ORDER BY trajectory";
    private static final String FOLLOWED = "SELECT up_to FROM history_followed";
    private static final String SAID = "SELECT said_in FROM person ORDER BY subject";

    @BeforeEach
    void a_log_from_before() throws SQLException {
        tell("TRUNCATE event, subject_trajectory, person RESTART IDENTITY");
        tell("UPDATE history_followed SET up_to = NULL");
        tell(
                """
                INSERT INTO person (municipality, provider, client_hmac, key_version, subject)
                VALUES ('GM9999', 'de-brug', '1', 1, 's1'), ('GM9999', 'de-brug', '2', 1, 's2')
                """);
        started("t-1", "s1");
        store(
                "attendance-recorded",
                """
                {"municipality":"GM9999","trajectory":"t-1","subject":"s1","intervention":"girls-1",
                "attendance":"a-1","presence":{"month":"2024-11","minutes":90},
                "attendedOn":"1:x","session":null}
                """);
        started("t-2", "s2");
        store(
                "trajectory-ended",
                """
                {"municipality":"GM9999","trajectory":"t-2","subject":"s2","intervention":"girls-1",
                "month":"2024-10","reason":"ACCORDING_TO_PLAN","endedOn":"1:x","explanation":null}
                """);
        store(
                "consent-given",
                """
                {"municipality":"GM9999","subject":"s1","provider":"de-brug","purpose":"RESEARCH",
                "givenBy":"BOTH","ageBand":"FROM_12_TO_15","month":"2024-12","text":"tekst-3",
                "givenOn":"1:x","birthYear":null}
                """);
        store(
                "subject-erased",
                "{\"municipality\":\"GM9999\",\"subject\":\"s2\",\"ground\":\"REQUEST\"}");
    }

    /** The first revision of a start is from before there was a legal basis. */
    private static void started(String trajectory, String subject) throws SQLException {
        store(
                "trajectory-started",
                """
                {"municipality":"GM9999","trajectory":"%s","subject":"%s","intervention":"girls-1",
                "provider":"de-brug","month":"2024-09","ageBand":"FROM_12_TO_15","gender":"V",
                "startedOn":"1:x","birthYear":null,"school":null}
                """
                        .formatted(trajectory, subject));
    }

    @Test
    void what_the_log_knew_before_is_followed_at_the_first_start() {
        start();

        assertThat(APP.database().rows(FOUND))
                .containsExactly(
                        "GM9999 t-1 s1 de-brug girls-1 2024-09 2024-11 FROM_12_TO_15 V f",
                        "GM9999 t-2 s2 de-brug girls-1 2024-09 2024-10 2024-10 ACCORDING_TO_PLAN"
                                + " FROM_12_TO_15 V t");
        assertThat(APP.database().rows(SAID)).containsExactly("2024-12", null);
        assertThat(APP.database().rows(FOLLOWED)).containsExactly("6");
    }

    @Test
    void what_is_there_already_stays_as_it_is() throws SQLException {
        start();
        var before = APP.database().rows(FOUND);
        tell("UPDATE history_followed SET up_to = NULL");

        start();

        assertThat(APP.database().rows(FOUND)).isEqualTo(before);
    }

    @Test
    void it_is_done_once() throws SQLException {
        start();
        tell("DELETE FROM subject_trajectory");

        start();

        assertThat(APP.database().rows(FOUND)).isEmpty();
    }

    private static void start() {
        APP.bean(EarlierEvents.class).afterSingletonsInstantiated();
    }

    private static void store(String type, String payload) throws SQLException {
        try (Connection connection = APP.database().as("rijker_owner");
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO event (aggregate_identifier, sequence_number, type,
                                    event_identifier, payload_type, payload_revision, time_stamp, payload)
                                VALUES (?, 0, 'x', ?, ?, '1', ?, ?)
                                """)) {
            insert.setString(1, "GM9999/x/" + UUID.randomUUID());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, type);
            insert.setString(4, Instant.EPOCH.toString());
            insert.setBytes(5, payload.getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private static void tell(String sql) throws SQLException {
        try (Connection connection = APP.database().as("rijker_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
