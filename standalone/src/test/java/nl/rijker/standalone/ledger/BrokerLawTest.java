package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.wire.Partitions;
import nl.rijker.contract.wire.RecordedDay;
import nl.rijker.contract.wire.Watermark;
import nl.rijker.contract.wire.Watermark.DayEnd;
import nl.rijker.query.feed.Arrived;
import nl.rijker.query.feed.Arrived.ArrivedEvent;
import nl.rijker.query.feed.Arrived.ArrivedWatermark;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.ledger.PartitionPoster;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Law 2 over partitions: any interleaving of them, any batches, repeats, losses and roll-backs give
 * the same balances, and known never runs ahead of what has been posted.
 */
class BrokerLawTest {
    private static final int PARTITIONS = 4;
    private static final Platform PLATFORM =
            Platform.start(
                    "rijker.feed.source=broker",
                    "rijker.feed.broker.topic=none",
                    "rijker.feed.checkpoint-every=60",
                    "spring.kafka.bootstrap-servers=127.0.0.1:1");
    private static final Municipality CITY = new Municipality("GM1040");

    @BeforeAll
    static void work_is_recorded() {
        Recorder recorder = PLATFORM.in(CITY.value());
        recorder.city().provider("aanbieder-1");
        new MixedWork(recorder, 1).record(12, 30, recorder.intervention("i1", "ACT-101", "noord"));
    }

    @AfterAll
    static void leave_nothing_running() {
        PLATFORM.close();
    }

    @RepeatedTest(20)
    void any_interleaving_gives_the_same_balances(RepetitionInfo run) {
        begin();
        Random random = new Random(run.getCurrentRepetition());
        Map<Integer, List<Arrived>> topic = topic(random);
        Map<Integer, Integer> read = new HashMap<>();
        while (PLATFORM.known() < PLATFORM.head()) {
            int partition = random.nextInt(PARTITIONS);
            List<Arrived> records = topic.getOrDefault(partition, List.of());
            int from = read.getOrDefault(partition, 0);
            if (random.nextInt(4) == 0) {
                from = Math.max(0, from - random.nextInt(10));
            }
            int to = Math.min(records.size(), from + 1 + random.nextInt(15));
            if (from < to && post(partition, records.subList(from, to), random)) {
                read.put(partition, Math.max(to, read.getOrDefault(partition, 0)));
            }
            if (random.nextInt(5) == 0) {
                mustNotRunAhead();
            }
        }
        assertSame();
    }

    /** Planted fault: a partition that takes another one's events posts them twice. */
    @Test
    void events_in_a_second_partition_are_noticed() {
        begin();
        Map<Integer, List<Arrived>> topic = topic(new Random(0));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            post(partition, topic.getOrDefault(partition, List.of()));
        }
        assertSame();
        PLATFORM.tell(Account.OWNER, "UPDATE ledger.feed_partition SET position = 0");
        post(1, sessions(topic.getOrDefault(0, List.of())));
        // They would hide it: a checkpoint holds what was summed before.
        PLATFORM.tell(Account.OWNER, "TRUNCATE ledger.checkpoint, ledger.checkpoint_balance");
        Ledger ledger = new Ledger(PLATFORM);
        assertThat(ledger.at(CITY, PLATFORM.head()))
                .isNotEqualTo(ledger.inMemoryAt(CITY, PLATFORM.head()));
    }

    /** Without predecessors, so that nothing is looked for. */
    private static List<Arrived> sessions(List<Arrived> records) {
        return records.stream()
                .filter(ArrivedEvent.class::isInstance)
                .map(ArrivedEvent.class::cast)
                .filter(event -> event.logged().type().equals("session-recorded"))
                .<Arrived>map(event -> new ArrivedEvent(event.offset(), 0, event.logged()))
                .toList();
    }

    private static boolean post(int partition, List<Arrived> records, Random random) {
        if (random.nextInt(5) > 0) {
            post(partition, records);
            return true;
        }
        PLATFORM.bean("feedTransaction", TransactionTemplate.class)
                .executeWithoutResult(
                        status -> {
                            post(partition, records);
                            status.setRollbackOnly();
                        });
        return false;
    }

    private static void post(int partition, List<Arrived> records) {
        PLATFORM.bean(PartitionPoster.class).post(partition, records);
    }

    /** As a publisher sends it, with watermarks at random places; some events get lost. */
    private static Map<Integer, List<Arrived>> topic(Random random) {
        Map<Integer, List<Arrived>> topic = new HashMap<>();
        Map<Integer, Long> last = new HashMap<>();
        Map<LocalDate, DayEnd> days = new TreeMap<>();
        LocalDate day = null;
        List<Logged> log = PLATFORM.bean(LogTable.class).logged(0, Integer.MAX_VALUE);
        for (Logged event : log) {
            int partition = Partitions.of(event.aggregate(), PARTITIONS);
            if (random.nextInt(10) > 0) {
                List<Arrived> records = topic.computeIfAbsent(partition, none -> new ArrayList<>());
                records.add(
                        new ArrivedEvent(records.size(), last.getOrDefault(partition, 0L), event));
            }
            last.put(partition, event.position());
            day = RecordedDay.after(day, event.recordedAt());
            days.put(day, new DayEnd(day, event.position(), event.recordedAt()));
            if (random.nextInt(8) == 0 || event.position() == log.getLast().position()) {
                for (int to = 0; to < PARTITIONS; to++) {
                    List<Arrived> records = topic.computeIfAbsent(to, none -> new ArrayList<>());
                    records.add(
                            new ArrivedWatermark(
                                    records.size(),
                                    last.getOrDefault(to, 0L),
                                    new Watermark(
                                            event.position(),
                                            event.recordedAt(),
                                            List.copyOf(days.values()))));
                }
            }
        }
        return topic;
    }

    private static void begin() {
        for (String sql :
                List.of(
                        "TRUNCATE ledger.account_0, ledger.account_1, ledger.posting_0",
                        "TRUNCATE ledger.posting_1, ledger.fact_0, ledger.fact_1, ledger.day_end",
                        "TRUNCATE ledger.joined_event, ledger.checkpoint, ledger.checkpoint_balance",
                        "UPDATE ledger.feed_partition SET next_offset = NULL, position = 0,"
                                + " watermark = 0, watermark_at = NULL",
                        "UPDATE ledger.book SET position = 0, recorded_at = NULL, postings = 0,"
                                + " generation = generation + 1")) {
            PLATFORM.tell(Account.OWNER, sql);
        }
    }

    private static void mustNotRunAhead() {
        assertThat(
                        PLATFORM.ask(
                                Account.OWNER,
                                """
                                SELECT position <= (SELECT min(watermark) FROM ledger.feed_partition)
                                    AND position >= (SELECT coalesce(max(position), 0) FROM ledger.checkpoint)
                                FROM ledger.book WHERE live
                                """))
                .containsExactly("t");
    }

    private static void assertSame() {
        Ledger ledger = new Ledger(PLATFORM);
        long head = PLATFORM.head();
        assertThat(ledger.at(CITY, head))
                .hasSizeGreaterThan(50)
                .isEqualTo(ledger.inMemoryAt(CITY, head));
        for (Kind kind : Kind.values()) {
            assertThat(ledger.facts(CITY, kind, head))
                    .containsExactlyInAnyOrderElementsOf(ledger.inMemoryFacts(CITY, kind, head));
        }
    }
}
