package nl.rijker.standalone.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Family;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureRequest;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.FeedStopTable.Stop;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;

/** The log over a real broker, both sides in one process. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);
    private static final int PARTITIONS = 4;

    @TempDir static Path folder;

    private static Broker broker;
    private static Topic topic;
    private static String[] settings;
    private static Platform platform;
    private static Recorder recorder;
    private static Municipality city;
    private static InterventionId intervention;

    @BeforeAll
    static void work_is_recorded_on_several_days() throws Exception {
        broker = Broker.start(folder);
        topic = new Topic(broker.address());
        settings = settings(broker);
        platform = Platform.start(settings);
        recorder = platform.in("GM1020").at(Instant.parse("2026-10-01T10:00:00Z"));
        city = recorder.municipality();
        recorder.city().provider("aanbieder-1");
        intervention = recorder.intervention("i1", "ACT-101", "noord");
        for (int day = 2; day <= 6; day++) {
            recorder.at(Instant.parse("2026-10-0" + day + "T10:00:00Z"));
            new MixedWork(recorder, day).record(2, 4, intervention);
        }
    }

    @AfterAll
    static void leave_nothing_running() throws Exception {
        platform.close();
        broker.kill();
    }

    static String[] settings(Broker broker) {
        return new String[] {
            "spring.kafka.bootstrap-servers=" + broker.address(),
            "rijker.publisher.topic=" + Topic.NAME,
            "rijker.publisher.batch=25",
            "rijker.feed.source=broker",
            "rijker.feed.checkpoint-every=40"
        };
    }

    @Test
    @Order(1)
    void balances_equal_those_in_memory_and_a_replay_agrees() {
        same();
        replayAgrees();
        same();
    }

    @Test
    @Order(1)
    void a_record_is_kept_for_a_week_and_the_topic_says_so() throws Exception {
        assertThat(topic.settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000")
                .containsEntry("segment.ms", "86400000");
    }

    @Test
    @Order(2)
    void known_goes_on_although_only_one_partition_gets_events() {
        var session = recorder.session(intervention, DAY, 1);
        assertThat(session).isNotNull();
        Platform.await(() -> platform.known() == platform.head());
        assertThat(
                        ask(
                                """
                                SELECT count(*) FROM ledger.feed_partition
                                WHERE watermark <> (SELECT position FROM ledger.book WHERE live)
                                """))
                .containsExactly("0");
        assertThat(
                        ask(
                                """
                                SELECT count(*) > 2, max(position) <=
                                    (SELECT position FROM ledger.book WHERE live)
                                FROM ledger.checkpoint
                                """))
                .containsExactly("t");
        same();
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({"something-unknown, {}", "session-recorded, {\"nonsense\":1}"})
    void an_event_that_cannot_be_read_stops_its_partition_only(String type, String payload)
            throws SQLException {
        FeedDesk feed = platform.bean(FeedDesk.class);
        platform.awaitFeed();
        long before = platform.known();
        int skipped = feed.status().skips().size();
        appendAndGoOn(type, payload);
        assertThat(platform.known()).isEqualTo(before);
        assertThat(platform.health()).isEqualTo(Status.DOWN);
        assertThat(feed.status().stops()).hasSize(1);
        // The others have gone on, and nothing says that it is known.
        assertThat(new Ledger(platform).at(city, before))
                .isEqualTo(new Ledger(platform).inMemoryAt(city, before));

        assertThat(feed.skip(before + 1, "written by another program", "test")).isTrue();
        platform.awaitFeed();
        Platform.await(() -> platform.health().equals(Status.UP));
        same();
        replayAgrees();
        same();
        assertThat(marks()).contains("overgeslagen gebeurtenissen: " + (skipped + 1));
    }

    @Test
    @Order(4)
    void a_record_that_says_nothing_stops_its_partition_until_it_is_left_out() throws Exception {
        FeedDesk feed = platform.bean(FeedDesk.class);
        platform.awaitFeed();
        List<String> marks = marks();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            topic.send(partition, "somebody", "garbage");
        }
        for (int i = 0; i < 8; i++) {
            recorder.session(intervention, DAY, i);
        }
        Platform.await(() -> feed.status().stops().size() == PARTITIONS);
        assertThat(platform.health()).isEqualTo(Status.DOWN);
        List<Stop> stops = feed.status().stops();
        assertThat(stops)
                .allSatisfy(
                        stop -> {
                            assertThat(stop.position()).isNull();
                            assertThat(stop.offset()).isNotNull();
                            assertThat(stop.failure()).contains("no rijker-previous");
                        });
        Stop first = stops.getFirst();
        assertThat(feed.skipRecord(first.partition(), offset(first) + 1, "no", "test")).isFalse();

        for (Stop stop : stops) {
            Platform.await(
                    () -> feed.skipRecord(stop.partition(), offset(stop), "garbage", "test"));
        }
        platform.awaitFeed();
        Platform.await(() -> platform.health().equals(Status.UP));
        same();
        replayAgrees();
        assertThat(feed.status().skippedRecords())
                .hasSize(PARTITIONS)
                .allMatch(skip -> skip.reason().equals("garbage") && skip.by().equals("test"));
        assertThat(marks()).as("figures lack nothing").isEqualTo(marks);
    }

    private static long offset(Stop stop) {
        Long offset = stop.offset();
        return offset == null ? -1 : offset;
    }

    @Test
    @Order(5)
    void a_broker_that_was_gone_changes_nothing() throws Exception {
        broker.kill();
        recorder.session(intervention, DAY, 7);
        broker.startAgain();
        Platform.await(() -> platform.known() == platform.head());
        same();
    }

    @Test
    @Order(6)
    void the_source_changes_only_where_nothing_can_be_posted_twice() throws Exception {
        platform.awaitFeed();
        long before = platform.known();
        appendAndGoOn("something-unknown", "{}");

        settings[3] = "rijker.feed.source=log";
        assertThatThrownBy(platform::restart)
                .rootCause()
                .hasMessageContaining("known up to " + before)
                .hasMessageContaining("Start with rijker.feed.source=broker");

        settings[3] = "rijker.feed.source=broker";
        again();
        FeedDesk feed = platform.bean(FeedDesk.class);
        Platform.await(() -> feed.skip(before + 1, "written by another program", "test"));
        platform.awaitFeed();
        for (String source : List.of("log", "broker", "log", "broker")) {
            settings[3] = "rijker.feed.source=" + source;
            again();
            for (int i = 0; i < 12; i++) {
                recorder.session(intervention, DAY, i);
            }
            same();
        }
        replayAgrees();
        same();
    }

    /** A process that was started with another source, and one that goes on with its own. */
    @Test
    @Order(7)
    void who_follows_in_another_way_than_the_ledger_posts_nothing() {
        platform.awaitFeed();
        long before = platform.known();
        platform.tell(Account.OWNER, "UPDATE ledger.feed_source SET source = 'log'");
        recorder.session(intervention, DAY, 7);
        FeedDesk feed = platform.bean(FeedDesk.class);
        Platform.await(feed::stands);
        assertThat(feed.status().stops())
                .allMatch(stop -> stop.failure().equals("OtherSource"))
                .isNotEmpty();
        assertThat(platform.known()).isEqualTo(before);
        platform.tell(Account.OWNER, "UPDATE ledger.feed_source SET source = 'broker'");
        feed.retry();
        same();
    }

    @Test
    @Order(8)
    void a_ledger_that_begins_anew_reads_what_the_broker_no_longer_has_from_the_log() {
        platform.awaitFeed();
        List<String> days = days();
        assertThat(days).hasSizeGreaterThan(5);
        List<String> gone =
                List.of(
                        "UPDATE ledger.feed_partition SET next_offset = NULL, position = 0",
                        "UPDATE ledger.feed_partition SET watermark = 0",
                        "TRUNCATE ledger.posting_0, ledger.posting_1, ledger.fact_0, ledger.fact_1",
                        "TRUNCATE ledger.joined_event, ledger.day_end",
                        "DELETE FROM ledger.checkpoint",
                        "DELETE FROM ledger.checkpoint_balance",
                        "UPDATE ledger.book SET position = 0, postings = 0, last_day = NULL");
        platform.stopped(
                () -> {
                    gone.forEach(sql -> platform.tell(Account.OWNER, sql));
                    topic.forget();
                });
        // Without a new event: what was sent last is said again.
        platform.awaitFeed();
        same();
        assertThat(days()).isEqualTo(days);
        replayAgrees();
        same();
    }

    /** Made again by whoever publishes; what it lacks is read from the log. */
    @Test
    @Order(9)
    void a_topic_that_was_taken_away_comes_back() throws Exception {
        again();
        platform.awaitFeed();
        topic.remove();
        for (int i = 0; i < 12; i++) {
            recorder.session(intervention, DAY, i);
        }
        same();
        assertThat(topic.settings()).containsEntry("retention.ms", "604800000");
        replayAgrees();
        same();
    }

    private static void again() {
        platform.restart();
        recorder = recorder.at(platform).at(Instant.parse("2026-10-08T10:00:00Z"));
    }

    /** Then so much follows that all other partitions have something to post. */
    private static void appendAndGoOn(String type, String payload) throws SQLException {
        long before = platform.known();
        try (Connection connection = platform.connect(Account.COMMAND);
                var insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO command.event (aggregate_identifier, sequence_number,
                                    type, event_identifier, payload_type, payload_revision,
                                    time_stamp, payload)
                                VALUES (?, 0, 'session', ?, ?, '1', '2026-10-07T10:00:00.000Z', ?)
                                """)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, type);
            insert.setBytes(4, payload.getBytes(UTF_8));
            insert.executeUpdate();
        }
        for (int i = 0; i < 40; i++) {
            recorder.session(intervention, DAY, i);
        }
        Platform.await(platform.bean(FeedDesk.class)::stands);
        Platform.await(() -> posted() > before + 20);
    }

    private static List<String> ask(String sql) {
        return platform.ask(Account.OWNER, sql);
    }

    private static long posted() {
        return Long.parseLong(ask("SELECT max(position) FROM ledger.feed_partition").getFirst());
    }

    private static List<String> days() {
        return ask("SELECT day || '=' || position FROM ledger.day_end ORDER BY day");
    }

    private static List<String> marks() {
        Requester evaluator =
                new Requester(new UserId("evaluator"), Role.EVALUATOR, city, null, "test");
        return platform.bean(FigureDesk.class)
                .answer(
                        evaluator,
                        Family.CHANGE,
                        FigureRequest.EVERYTHING,
                        sight -> sight.basis().marks());
    }

    private static void replayAgrees() {
        platform.awaitFeed();
        assertThat(platform.bean(Replay.class).run(done -> {}).differences()).isEmpty();
    }

    private static void same() {
        Ledger ledger = platform.ledger();
        assertThat(ledger.at(city, platform.head()))
                .hasSizeGreaterThan(50)
                .isEqualTo(ledger.inMemoryAt(city, platform.head()));
        assertThat(
                        ask(
                                """
                                SELECT postings - (SELECT count(*) FROM ledger.posting WHERE book = slot)
                                FROM ledger.book WHERE live
                                """))
                .as("postings that are counted and those that are there")
                .containsExactly("0");
    }
}
