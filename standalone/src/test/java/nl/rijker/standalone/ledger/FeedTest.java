package nl.rijker.standalone.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.rijker.contract.event.SessionEvent.SessionRecorded;
import nl.rijker.contract.json.EventType;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Family;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureRequest;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Bookkeeper;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;

/** The planted fault spoils the book for good, so it comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FeedTest {
    private static final Platform PLATFORM = Platform.spoilt();
    private static final Recorder RECORDER = PLATFORM.in("GM1004");
    private static final Municipality CITY = RECORDER.municipality();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);
    private static final EventType SESSION = EventTypes.of(SessionRecorded.class).orElseThrow();
    private static final String OLD_START =
            """
            {"municipality":"GM1004","trajectory":"old-1","subject":"s-old","intervention":"i1",
             "provider":"aanbieder-1","month":"2026-05","ageBand":"UNKNOWN","gender":"X",
             "startedOn":"1:c2VhbGVk"}
            """;
    private static InterventionId intervention = new InterventionId("none");

    @BeforeAll
    static void work_is_recorded() {
        RECORDER.city().provider("aanbieder-1");
        intervention = RECORDER.intervention("i1", "ACT-101", "noord");
    }

    @Test
    @Order(1)
    void no_event_of_a_slow_transaction_is_skipped() throws SQLException {
        PLATFORM.awaitFeed();
        try (Connection slow = PLATFORM.connect(Account.COMMAND)) {
            slow.setAutoCommit(false);
            appendSession(slow, 7_000);
            CompletableFuture<Void> later =
                    CompletableFuture.runAsync(() -> RECORDER.session(intervention, DAY, 1));
            pause();
            assertThat(later).as("the order of positions is the order of commits").isNotDone();
            assertThat(PLATFORM.known()).isEqualTo(PLATFORM.head());
            slow.commit();
            later.join();
        }
        assertThat(visits()).isEqualTo(inMemoryVisits()).isGreaterThan(7_000);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(
            delimiter = '|',
            value = {
                "something-unknown | 1 | {} | revision 1: this type of event is unknown here; a newer version of the program knows it",
                "session-recorded | 1 | {\"municipality\":\"GM1004\",\"session\":\"s\",\"intervention\":\"i1\",\"delivery\":{\"heldOn\":\"2026-05-05\",\"minutes\":1,\"workerMinutes\":1,\"visits\":1},\"nonsense\":1} | revision 1: the field \"nonsense\" is unknown",
                "session-recorded | 1 | {\"municipality\":\"GM1004\"} | revision 1: the field \"session\" is missing",
                "session-recorded | 2 | {} | revision 2: a newer version of the program wrote this; here the newest revision is 1",
                "session-recorded |  | {} | revision none: a revision is a number from 1"
            })
    void what_cannot_be_read_stops_the_feed_until_it_is_gone(
            String type, @Nullable String revision, String payload, String why)
            throws SQLException {
        PLATFORM.awaitFeed();
        long before = PLATFORM.known();
        try (Connection connection = PLATFORM.connect(Account.COMMAND)) {
            append(connection, type, revision, payload.getBytes(UTF_8));
        }
        RECORDER.session(intervention, DAY, 3);
        Platform.await(() -> PLATFORM.health().equals(Status.DOWN));
        assertThat(PLATFORM.bean(FeedDesk.class).status().stops())
                .singleElement()
                .satisfies(
                        stop ->
                                assertThat(stop.failure())
                                        .isEqualTo(
                                                "position %d, %s, %s"
                                                        .formatted(before + 1, type, why)));
        pause();
        assertThat(PLATFORM.known()).isEqualTo(before);
        assertThat(PLATFORM.health()).isEqualTo(Status.DOWN);

        assertThat(
                        PLATFORM.tell(
                                Account.OWNER,
                                "DELETE FROM command.event WHERE global_index = " + (before + 1)))
                .isEqualTo(1);
        PLATFORM.awaitFeed();
        Platform.await(() -> PLATFORM.health().equals(Status.UP));
        assertThat(visits()).isEqualTo(inMemoryVisits());
    }

    @Test
    @Order(3)
    void what_is_left_out_stays_out_and_figures_say_so() throws SQLException {
        PLATFORM.awaitFeed();
        FeedDesk feed = PLATFORM.bean(FeedDesk.class);
        long unreadable = PLATFORM.head() + 1;
        try (Connection connection = PLATFORM.connect(Account.COMMAND)) {
            append(connection, "something-unknown", "1", "{}".getBytes(UTF_8));
        }
        RECORDER.session(intervention, DAY, 5);
        Platform.await(feed::stands);

        assertThat(feed.status().stops())
                .singleElement()
                .satisfies(stop -> assertThat(stop.position()).isEqualTo(unreadable));
        assertThat(feed.skip(unreadable + 1, "not this one", "test")).isFalse();
        feed.retry();
        pause();
        assertThat(PLATFORM.known()).isEqualTo(unreadable - 1);

        assertThat(feed.skip(unreadable, "written by another program", "test")).isTrue();
        PLATFORM.awaitFeed();
        Platform.await(() -> PLATFORM.health().equals(Status.UP));
        assertThat(visits()).isEqualTo(inMemoryVisits());
        assertThat(marks(CITY)).contains("overgeslagen gebeurtenissen: 1");
        assertThat(PLATFORM.bean(Replay.class).run(done -> {}).differences()).isEmpty();
        assertThat(PLATFORM.known()).isEqualTo(PLATFORM.head());
    }

    /** A replay reads the log by itself, so it stops by itself; the live book stays as it is. */
    @Test
    @Order(3)
    void a_replay_stops_at_what_it_cannot_read() {
        PLATFORM.awaitFeed();
        long last = PLATFORM.head();
        revise(last, "7");
        try {
            assertThatThrownBy(() -> PLATFORM.bean(Replay.class).run(done -> {}))
                    .hasMessageContaining("position " + last)
                    .hasMessageContaining("a newer version of the program wrote this");
        } finally {
            revise(last, SESSION.revision());
        }
        assertThat(PLATFORM.bean(Replay.class).run(done -> {}).differences()).isEmpty();
    }

    @Test
    @Order(3)
    void an_event_of_an_older_revision_is_posted_and_posted_again() throws SQLException {
        PLATFORM.awaitFeed();
        long started = started();
        try (Connection connection = PLATFORM.connect(Account.COMMAND)) {
            append(connection, "trajectory-started", "1", OLD_START.getBytes(UTF_8));
        }
        PLATFORM.awaitFeed();

        assertThat(started()).isEqualTo(started + 1);
        assertThat(PLATFORM.bean(Replay.class).run(done -> {}).differences()).isEmpty();
        assertThat(started()).isEqualTo(started + 1);
    }

    private static void revise(long position, String revision) {
        PLATFORM.tell(
                Account.OWNER,
                "UPDATE command.event SET payload_revision = '%s' WHERE global_index = %d"
                        .formatted(revision, position));
    }

    private static long started() {
        return PLATFORM.ledger().at(CITY, PLATFORM.head()).entrySet().stream()
                .filter(entry -> entry.getKey().contains("|" + Kind.STARTED + "|"))
                .mapToLong(entry -> entry.getValue().n())
                .sum();
    }

    @Test
    @Order(3)
    void a_stop_that_a_killed_process_left_is_over_when_the_next_goes_on() {
        Bookkeeper bookkeeper = PLATFORM.bean(Bookkeeper.class);
        bookkeeper.stop();
        PLATFORM.tell(Account.OWNER, "INSERT INTO ledger.feed_stop VALUES (0, NULL, 'killed')");
        assertThat(PLATFORM.health()).isEqualTo(Status.DOWN);

        bookkeeper.start();

        Platform.await(() -> PLATFORM.health().equals(Status.UP));
    }

    private static List<String> marks(Municipality city) {
        Requester evaluator =
                new Requester(new UserId("evaluator"), Role.EVALUATOR, city, null, "test");
        return PLATFORM.bean(FigureDesk.class)
                .answer(
                        evaluator,
                        Family.CHANGE,
                        FigureRequest.EVERYTHING,
                        sight -> sight.basis().marks());
    }

    /** Planted fault: without the order of commits the test above would see a skipped event. */
    @Test
    @Order(4)
    void without_the_trigger_an_event_is_skipped() throws SQLException {
        PLATFORM.tell(Account.OWNER, "ALTER TABLE command.event DISABLE TRIGGER append_in_order");
        try (Connection slow = PLATFORM.connect(Account.COMMAND)) {
            slow.setAutoCommit(false);
            appendSession(slow, 9_000);
            RECORDER.session(intervention, DAY, 1);
            PLATFORM.awaitFeed();
            slow.commit();
        } finally {
            PLATFORM.tell(
                    Account.OWNER, "ALTER TABLE command.event ENABLE TRIGGER append_in_order");
        }
        pause();
        assertThat(inMemoryVisits() - visits()).isEqualTo(9_000);
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static long visits() {
        return sum(PLATFORM.ledger().at(CITY, PLATFORM.head()));
    }

    private static long inMemoryVisits() {
        return sum(PLATFORM.ledger().inMemoryAt(CITY, PLATFORM.head()));
    }

    private static long sum(Map<String, Amounts> balances) {
        return balances.entrySet().stream()
                .filter(entry -> entry.getKey().contains("|" + Kind.VISITS + "|"))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    private static void appendSession(Connection connection, int visits) throws SQLException {
        append(
                connection,
                SESSION.name(),
                SESSION.revision(),
                Json.mapper()
                        .writeValueAsBytes(
                                new SessionRecorded(
                                        CITY,
                                        new SessionId(UUID.randomUUID().toString()),
                                        intervention,
                                        new Delivery(DAY, 60, 60, visits),
                                        null,
                                        null)));
    }

    private static void append(
            Connection connection, String type, @Nullable String revision, byte[] payload)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        INSERT INTO command.event (aggregate_identifier, sequence_number, type,
                            event_identifier, payload_type, payload_revision, time_stamp, payload)
                        VALUES (?, 0, 'session', ?, ?, ?, ?, ?)
                        """)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, type);
            insert.setString(4, revision);
            insert.setString(5, Instant.now().toString());
            insert.setBytes(6, payload);
            insert.executeUpdate();
        }
    }
}
