package nl.rijker.standalone.ledger;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.wire.Partitions;
import nl.rijker.contract.wire.RecordedDay;
import nl.rijker.contract.wire.Watermark;
import nl.rijker.query.feed.Arrived;
import nl.rijker.query.feed.Arrived.ArrivedEvent;
import nl.rijker.query.feed.Arrived.ArrivedUnreadable;
import nl.rijker.query.feed.Arrived.ArrivedWatermark;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.feed.Unpostable;
import nl.rijker.query.feed.UnreadableRecord;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.ledger.PartitionPoster;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Law 2 over partitions: any interleaving of them, any batches, repeats, losses and roll-backs give
 * the same balances and the same ends of days, and known never runs ahead of what has been posted.
 */
class BrokerLawTest {
    private static final int PARTITIONS = 4;
    private static final Platform PLATFORM =
            Platform.start(
                    "rijker.feed.source=broker",
                    "rijker.feed.broker.topic=none",
                    "rijker.feed.batch=5",
                    "rijker.feed.checkpoint-every=60",
                    "rijker.publication.every=PT1H",
                    "spring.kafka.bootstrap-servers=127.0.0.1:1");
    private static final Municipality CITY = new Municipality("GM1040");
    private static final List<Logged> LOG = new ArrayList<>();
    private static Ledger ledger;

    @BeforeAll
    static void work_is_recorded_on_many_days() {
        Recorder recorder = PLATFORM.in(CITY.value()).at(day(1));
        recorder.city().provider("aanbieder-1");
        InterventionId intervention = recorder.intervention("i1", "ACT-101", "noord");
        for (int day = 2; day <= 9; day++) {
            // One day the clock went back.
            recorder.at(day(day == 5 ? 3 : day));
            new MixedWork(recorder, day).record(2, 4, intervention);
        }
        ledger = new Ledger(PLATFORM);
        LOG.addAll(PLATFORM.bean(LogTable.class).logged(0, Integer.MAX_VALUE));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-10-0" + day + "T21:00:00Z");
    }

    @AfterAll
    static void leave_nothing_running() {
        PLATFORM.close();
    }

    @RepeatedTest(20)
    void any_interleaving_gives_the_same_balances(RepetitionInfo run) {
        begin();
        Random random = new Random(run.getCurrentRepetition());
        // Sometimes the broker has already forgotten what was sent first.
        int forgotten = run.getCurrentRepetition() % 4 == 0 ? random.nextInt(LOG.size()) : 0;
        Map<Integer, List<Arrived>> topic = topic(random, forgotten);
        Map<Integer, Integer> read = new HashMap<>();
        boolean replay = run.getCurrentRepetition() % 8 == 1;
        while (PLATFORM.known() < PLATFORM.head()) {
            int partition = random.nextInt(PARTITIONS);
            List<Arrived> records = topic.getOrDefault(partition, List.of());
            int from = read.getOrDefault(partition, 0);
            if (random.nextInt(4) == 0) {
                from = Math.max(0, from - random.nextInt(10));
            }
            int to = Math.min(records.size(), from + 1 + random.nextInt(30));
            if (from < to) {
                int next = post(partition, records.subList(from, to), random);
                read.merge(partition, next, Math::max);
            }
            if (random.nextInt(20) == 0) {
                mustNotRunAhead();
            }
            if (replay && PLATFORM.known() > PLATFORM.head() / 2) {
                replay = false;
                assertThat(PLATFORM.bean(Replay.class).run(done -> {}).differences()).isEmpty();
            }
        }
        assertSame();
    }

    /** Everything is missing but the last record: filled in transactions that stay small. */
    @Test
    void a_large_gap_is_filled_step_by_step() {
        begin();
        Map<Integer, List<Arrived>> topic = topic(new Random(0), 0);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            List<Arrived> last = List.of(topic.getOrDefault(partition, List.of()).getLast());
            long offset = last.getFirst().offset();
            long before = 0;
            int calls = 0;
            for (long next = offset; next == offset; calls++) {
                next = post(partition, last);
                // The last call may have nothing left but the watermark itself.
                assertThat(position(partition)).isGreaterThan(next == offset ? before : before - 1);
                before = position(partition);
            }
            assertThat(calls).as("calls").isGreaterThan(1);
        }
        assertSame();
    }

    @Test
    void what_stands_before_a_record_that_cannot_be_followed_is_posted() {
        begin();
        List<Arrived> good = first(5);
        List<Arrived> records = new ArrayList<>(good);
        records.add(new ArrivedUnreadable(good.size(), "no header"));

        assertThatThrownBy(() -> post(0, records)).isInstanceOf(UnreadableRecord.class);

        assertThat(position(0)).isEqualTo(events(good).getLast().position()).isPositive();
    }

    @Test
    void what_stands_before_an_event_that_cannot_be_posted_is_posted() {
        begin();
        List<Arrived> records = new ArrayList<>(first(5));
        long before = events(records).getLast().position();
        Logged next = next(before);
        Logged bad =
                new Logged(
                        next.position(),
                        next.recordedAt(),
                        next.aggregate(),
                        next.type(),
                        next.revision(),
                        new byte[0]);
        records.add(new ArrivedWatermark(5, before, new Watermark(before)));
        records.add(new ArrivedEvent(6, before, bad));

        assertThatThrownBy(() -> post(0, records)).isInstanceOf(Unpostable.class);

        assertThat(position(0)).isEqualTo(before);
        assertThat(ask("SELECT watermark FROM ledger.feed_partition WHERE partition = 0"))
                .containsExactly(String.valueOf(before));
    }

    /** It would take the partition to where nothing that is real can follow. */
    @Test
    void a_record_that_follows_on_what_the_log_never_had_stops_its_partition() {
        begin();
        long beyond = PLATFORM.head() + 1_000;
        List<Arrived> records = List.of(new ArrivedWatermark(0, beyond, new Watermark(beyond)));

        assertThatThrownBy(
                        () -> {
                            for (int call = 0; call < LOG.size(); call++) {
                                post(0, records);
                            }
                        })
                .isInstanceOf(UnreadableRecord.class);

        assertThat(position(0)).isLessThanOrEqualTo(PLATFORM.head());
    }

    /** Planted fault: a partition that takes another one's events posts them twice. */
    @Test
    void events_in_a_second_partition_are_noticed() {
        begin();
        Map<Integer, List<Arrived>> topic = topic(new Random(0), 0);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            postAll(partition, topic.getOrDefault(partition, List.of()));
        }
        assertSame();
        PLATFORM.tell(Account.OWNER, "UPDATE ledger.feed_partition SET position = 0");
        post(1, sessions(topic.getOrDefault(0, List.of())));
        // They would hide it: a checkpoint holds what was summed before.
        PLATFORM.tell(Account.OWNER, "TRUNCATE ledger.checkpoint, ledger.checkpoint_balance");
        assertThat(ledger.at(CITY, PLATFORM.head()))
                .isNotEqualTo(ledger.inMemoryAt(CITY, PLATFORM.head()));
    }

    private static Logged next(long position) {
        return LOG.stream().filter(event -> event.position() > position).findFirst().orElseThrow();
    }

    private static List<Arrived> first(int records) {
        return topic(new Random(0), 0).getOrDefault(0, List.of()).subList(0, records);
    }

    private static void postAll(int partition, List<Arrived> records) {
        for (int next = 0; next < records.size(); ) {
            next = (int) post(partition, records.subList(next, records.size()));
        }
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

    /** Answers how far to read on; what is rolled back is read again. */
    private static int post(int partition, List<Arrived> records, Random random) {
        if (random.nextInt(5) > 0) {
            return (int) post(partition, records);
        }
        PLATFORM.bean("feedTransaction", TransactionTemplate.class)
                .executeWithoutResult(
                        status -> {
                            post(partition, records);
                            status.setRollbackOnly();
                        });
        return 0;
    }

    private static long post(int partition, List<Arrived> records) {
        return PLATFORM.bean(PartitionPoster.class).post(partition, records);
    }

    private static List<Logged> events(List<Arrived> records) {
        return records.stream()
                .filter(ArrivedEvent.class::isInstance)
                .map(record -> ((ArrivedEvent) record).logged())
                .toList();
    }

    /**
     * As a publisher sends it, with watermarks at random places; some events and watermarks get
     * lost, but never the last watermark: it is sent until it has been acknowledged.
     */
    private static Map<Integer, List<Arrived>> topic(Random random, int forgotten) {
        Map<Integer, List<Arrived>> topic = new HashMap<>();
        Map<Integer, Long> previous = new HashMap<>();
        for (int i = 0; i < LOG.size(); i++) {
            Logged event = LOG.get(i);
            int partition = Partitions.of(event.aggregate(), PARTITIONS);
            if (i >= forgotten && random.nextInt(10) > 0) {
                long before = previous.getOrDefault(partition, 0L);
                add(topic, partition, offset -> new ArrivedEvent(offset, before, event));
            }
            previous.put(partition, event.position());
            boolean last = i == LOG.size() - 1;
            boolean watermarks = i >= forgotten && random.nextInt(8) == 0;
            for (int to = 0; to < PARTITIONS; to++) {
                if (last || (watermarks && random.nextInt(5) > 0)) {
                    long before = previous.getOrDefault(to, 0L);
                    Watermark watermark = new Watermark(event.position());
                    add(topic, to, offset -> new ArrivedWatermark(offset, before, watermark));
                }
            }
        }
        return topic;
    }

    private static void add(
            Map<Integer, List<Arrived>> topic, int partition, LongFunction<Arrived> record) {
        List<Arrived> records = topic.computeIfAbsent(partition, none -> new ArrayList<>());
        records.add(record.apply(records.size()));
    }

    private static void begin() {
        for (String sql :
                List.of(
                        "TRUNCATE ledger.account_0, ledger.account_1, ledger.posting_0",
                        "TRUNCATE ledger.posting_1, ledger.fact_0, ledger.fact_1, ledger.day_end",
                        "TRUNCATE ledger.joined_event, ledger.checkpoint,"
                                + " ledger.checkpoint_balance",
                        "UPDATE ledger.feed_partition SET next_offset = NULL, position = 0,"
                                + " watermark = 0",
                        "UPDATE ledger.book SET position = 0, recorded_at = NULL, last_day = NULL,"
                                + " postings = 0, generation = generation + 1")) {
            PLATFORM.tell(Account.OWNER, sql);
        }
    }

    private static long position(int partition) {
        return Long.parseLong(
                ask("SELECT position FROM ledger.feed_partition WHERE partition = " + partition)
                        .getFirst());
    }

    private static List<String> ask(String sql) {
        return PLATFORM.ask(Account.OWNER, sql);
    }

    /** What is known has been posted, whole; nothing says that more is known. */
    private static void mustNotRunAhead() {
        assertThat(
                        ask(
                                """
                                SELECT position <= (SELECT min(watermark) FROM ledger.feed_partition)
                                    AND position >= (SELECT coalesce(max(position), 0) FROM ledger.checkpoint)
                                FROM ledger.book WHERE live
                                """))
                .containsExactly("t");
        long known = PLATFORM.known();
        assertThat(ledger.at(CITY, known))
                .as("at %s", known)
                .isEqualTo(ledger.inMemoryAt(CITY, known));
        assertThat(daysInLedger()).as("at %s", known).isEqualTo(daysInLog(known));
    }

    private static Map<String, Long> daysInLedger() {
        return ask("SELECT day || '=' || position FROM ledger.day_end").stream()
                .map(line -> line.split("=", -1))
                .collect(toMap(line -> line[0], line -> Long.parseLong(line[1])));
    }

    private static Map<String, Long> daysInLog(long upTo) {
        Map<String, Long> days = new TreeMap<>();
        LocalDate day = null;
        for (Logged event : LOG) {
            if (event.position() <= upTo) {
                day = RecordedDay.after(day, event.recordedAt());
                days.put(day.toString(), event.position());
            }
        }
        return days;
    }

    private static void assertSame() {
        mustNotRunAhead();
        long head = PLATFORM.head();
        assertThat(PLATFORM.known()).isEqualTo(head);
        assertThat(daysInLedger()).hasSize(8);
        assertThat(ledger.at(CITY, head)).hasSizeGreaterThan(50);
        for (Kind kind : Kind.values()) {
            assertThat(ledger.facts(CITY, kind, head))
                    .containsExactlyInAnyOrderElementsOf(ledger.inMemoryFacts(CITY, kind, head));
        }
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
