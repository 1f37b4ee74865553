package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.query.feed.Arrived;
import nl.rijker.query.feed.Arrived.ArrivedEvent;
import nl.rijker.query.feed.Arrived.ArrivedUnreadable;
import nl.rijker.query.feed.Arrived.ArrivedWatermark;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;

/** Who publishes the log: two processes on one log and one broker, one of them slow. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublisherTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);

    @TempDir static Path folder;

    private static Broker broker;
    private static Topic topic;
    private static Platform slow;
    private static Recorder recorder;
    private static InterventionId intervention;

    @BeforeAll
    static void one_process_publishes() throws Exception {
        broker = Broker.start(folder);
        topic = new Topic(broker.address());
        slow =
                Platform.start(
                        settings(
                                "spring.kafka.producer.properties.interceptor.classes="
                                        + SlowProducer.class.getName()));
        recorder = slow.in("GM1021");
        recorder.city().provider("aanbieder-1");
        intervention = recorder.intervention("i1", "ACT-101", "noord");
        slow.awaitFeed();
    }

    private static String[] settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "spring.kafka.bootstrap-servers=" + broker.address(),
                                "rijker.publisher.topic=" + Topic.NAME,
                                "rijker.publisher.batch=25",
                                "rijker.publisher.claim=2s",
                                "rijker.feed.source=broker",
                                "rijker.publication.every=PT1H"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @AfterAll
    static void leave_nothing_running() throws Exception {
        slow.close();
        broker.kill();
    }

    @Test
    @Order(1)
    void who_stops_gives_its_claim_back_after_it_has_sent() {
        SmartLifecycle publisher = slow.bean("publisher", SmartLifecycle.class);
        SlowProducer.goesAwayAfter(5);
        record(12);
        Platform.await(SlowProducer::isAway);
        publisher.stop();
        assertThat(isReleased()).as("while it sends").isFalse();

        SlowProducer.comesBack();

        Platform.await(PublisherTest::isReleased);
        publisher.start();
        slow.awaitFeed();
    }

    private static boolean isReleased() {
        return slow.ask(Account.OWNER, "SELECT claimed_until = '-infinity' FROM command.publisher")
                .contains("t");
    }

    @Test
    @Order(2)
    void two_that_both_think_they_publish_lose_and_double_nothing() throws Exception {
        try (Platform other = slow.beside(settings())) {
            SlowProducer.goesAwayAfter(10);
            record(40);
            Platform.await(SlowProducer::isAway);
            record(40);
            // The other one takes the claim when it has run out, sends again and goes on.
            other.awaitFeed();
            record(40);
            other.awaitFeed();
            assertThat(SlowProducer.isAway()).isTrue();
            SlowProducer.comesBack();
            record(40);
            other.awaitFeed();
            same(other);
        }
        record(10);
        slow.awaitFeed();
        same(slow);
        assertThat(slow.bean(Replay.class).run(done -> {}).differences()).isEmpty();
        Map<Integer, List<Arrived>> records = topic.records();
        assertThat(events(records).size())
                .as("what was in doubt was sent twice")
                .isGreaterThan(Set.copyOf(events(records)).size());
        assertThat(broken(records)).isEmpty();
        assertThat(Set.copyOf(events(records)))
                .containsExactlyInAnyOrderElementsOf(
                        slow.bean(LogTable.class).logged(0, Integer.MAX_VALUE).stream()
                                .map(Logged::position)
                                .toList());
    }

    /** Planted faults: what was never sent, and a predecessor that isn't one. */
    @Test
    @Order(3)
    void a_chain_that_is_broken_is_noticed() throws Exception {
        Map<Integer, List<Arrived>> records = topic.records();
        List<Arrived> partition = records.values().iterator().next();
        ArrivedEvent event =
                partition.stream()
                        .filter(ArrivedEvent.class::isInstance)
                        .map(ArrivedEvent.class::cast)
                        .skip(2)
                        .findFirst()
                        .orElseThrow();
        partition.removeIf(
                record ->
                        record instanceof ArrivedEvent(_, _, Logged it)
                                && it.position() == event.logged().position());
        assertThat(broken(records)).isNotEmpty();
        partition.add(event);
        assertThat(broken(records)).isEmpty();
        partition.add(new ArrivedEvent(event.offset(), 0, event.logged()));
        assertThat(broken(records)).isNotEmpty();
    }

    private static void record(int sessions) {
        for (int i = 0; i < sessions; i++) {
            recorder.session(intervention, DAY, i);
        }
    }

    private static List<Long> events(Map<Integer, List<Arrived>> records) {
        return records.values().stream()
                .flatMap(List::stream)
                .filter(ArrivedEvent.class::isInstance)
                .map(record -> ((ArrivedEvent) record).logged().position())
                .toList();
    }

    /** Where a record names another predecessor than the one it has, by partition and offset. */
    private static List<String> broken(Map<Integer, List<Arrived>> records) {
        List<String> broken = new ArrayList<>();
        records.forEach(
                (partition, own) -> {
                    Map<Long, Long> chain = chain(own);
                    for (Arrived record : own) {
                        boolean right =
                                switch (record) {
                                    case ArrivedEvent(_, long previous, Logged event) ->
                                            chain.getOrDefault(event.position(), -1L) == previous;
                                    case ArrivedWatermark(_, long previous, _) ->
                                            previous == 0 || chain.containsKey(previous);
                                    case ArrivedUnreadable _ -> false;
                                };
                        if (!right) {
                            broken.add(partition + ":" + record.offset());
                        }
                    }
                });
        return broken;
    }

    /** The event before each, as the positions in a partition say. */
    private static Map<Long, Long> chain(List<Arrived> records) {
        Set<Long> positions = new TreeSet<>();
        for (Arrived record : records) {
            if (record instanceof ArrivedEvent(_, _, Logged event)) {
                positions.add(event.position());
            }
        }
        Map<Long, Long> chain = new HashMap<>();
        long before = 0;
        for (long position : positions) {
            chain.put(position, before);
            before = position;
        }
        return chain;
    }

    private static void same(Platform platform) {
        Ledger ledger = platform.ledger();
        long head = platform.head();
        assertThat(ledger.at(recorder.municipality(), head))
                .isNotEmpty()
                .isEqualTo(ledger.inMemoryAt(recorder.municipality(), head));
    }
}
