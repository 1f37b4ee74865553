package nl.rijker.standalone.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** The log over a real broker, both sides in one process. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);

    @TempDir static Path folder;

    private static Broker broker;
    private static Platform platform;
    private static Recorder recorder;
    private static Municipality city;
    private static InterventionId intervention;

    @BeforeAll
    static void work_is_recorded() throws Exception {
        broker = Broker.start(folder);
        platform = Platform.start(settings(broker));
        recorder = platform.in("GM1020");
        city = recorder.municipality();
        recorder.city().provider("aanbieder-1");
        intervention = recorder.intervention("i1", "ACT-101", "noord");
        new MixedWork(recorder, 1).record(10, 20, intervention);
    }

    @AfterAll
    static void leave_nothing_running() throws Exception {
        platform.close();
        broker.kill();
    }

    static String[] settings(Broker broker) {
        return new String[] {
            "spring.kafka.bootstrap-servers=" + broker.address(),
            "rijker.publisher.topic=rijker-log",
            "rijker.publisher.batch=25",
            "rijker.feed.source=broker",
            "rijker.feed.checkpoint-every=40"
        };
    }

    @Test
    @Order(1)
    void balances_equal_those_in_memory_and_a_replay_agrees() {
        same();
        assertThat(platform.bean(Replay.class).run(done -> {}).differences()).isEmpty();
        same();
    }

    @Test
    @Order(2)
    void known_goes_on_although_only_one_partition_gets_events() {
        var session = recorder.session(intervention, DAY, 1);
        assertThat(session).isNotNull();
        Platform.await(() -> platform.known() == platform.head());
        assertThat(
                        platform.ask(
                                Account.OWNER,
                                """
                                SELECT count(*) FROM ledger.feed_partition
                                WHERE watermark <> (SELECT position FROM ledger.book WHERE live)
                                """))
                .containsExactly("0");
        assertThat(
                        platform.ask(
                                Account.OWNER,
                                """
                                SELECT count(*) > 2, max(position) <=
                                    (SELECT position FROM ledger.book WHERE live)
                                FROM ledger.checkpoint
                                """))
                .containsExactly("t");
    }

    @Test
    @Order(3)
    void an_event_that_cannot_be_read_stops_its_partition_only() throws Exception {
        FeedDesk feed = platform.bean(FeedDesk.class);
        platform.awaitFeed();
        long before = platform.known();
        try (Connection connection = platform.connect(Account.COMMAND);
                var insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO command.event (aggregate_identifier, sequence_number,
                                    type, event_identifier, payload_type, payload_revision,
                                    time_stamp, payload)
                                VALUES (?, 0, 'session', ?, 'something-unknown', '1',
                                    '2026-05-05T10:00:00.000Z', ?)
                                """)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setBytes(3, "{}".getBytes(UTF_8));
            insert.executeUpdate();
        }
        for (int i = 0; i < 40; i++) {
            recorder.session(intervention, DAY, i);
        }
        Platform.await(feed::stands);
        Platform.await(() -> posted() > before + 20);
        assertThat(platform.known()).isEqualTo(before);
        assertThat(platform.health()).isEqualTo(Status.DOWN);
        assertThat(feed.status().stops()).hasSize(1);

        assertThat(feed.skip(before + 1, "written by another program", "test")).isTrue();
        platform.awaitFeed();
        Platform.await(() -> platform.health().equals(Status.UP));
        same();
        assertThat(platform.bean(Replay.class).run(done -> {}).differences()).isEmpty();
    }

    @Test
    @Order(4)
    void a_broker_that_was_gone_changes_nothing() throws Exception {
        broker.kill();
        recorder.session(intervention, DAY, 7);
        broker.startAgain();
        Platform.await(() -> platform.known() == platform.head());
        same();
    }

    @Test
    @Order(5)
    void a_ledger_that_begins_anew_reads_what_the_broker_no_longer_has_from_the_log() {
        List<String> gone =
                List.of(
                        "UPDATE ledger.feed_partition SET next_offset = NULL, position = 0",
                        "UPDATE ledger.feed_partition SET watermark = 0",
                        "TRUNCATE ledger.posting_0, ledger.posting_1, ledger.fact_0, ledger.fact_1",
                        "TRUNCATE ledger.joined_event",
                        "DELETE FROM ledger.checkpoint",
                        "DELETE FROM ledger.checkpoint_balance",
                        "UPDATE ledger.book SET position = 0, postings = 0");
        platform.stopped(() -> gone.forEach(sql -> platform.tell(Account.OWNER, sql)));
        platform.awaitFeed();
        same();
    }

    private static long posted() {
        return Long.parseLong(
                platform.ask(Account.OWNER, "SELECT max(position) FROM ledger.feed_partition")
                        .getFirst());
    }

    private static void same() {
        Ledger ledger = platform.ledger();
        assertThat(ledger.at(city, platform.head()))
                .hasSizeGreaterThan(50)
                .isEqualTo(ledger.inMemoryAt(city, platform.head()));
    }
}
