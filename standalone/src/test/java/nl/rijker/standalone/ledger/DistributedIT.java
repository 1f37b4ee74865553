package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import nl.rijker.city.ExampleCity;
import nl.rijker.command.Entry;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Outcome.NotRecorded;
import nl.rijker.command.platform.Request;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command side here, query sides as processes of their own, a real broker between. In profile
 * proofs at full size ({@code -Drijker.distributed.commands=20000
 * -Drijker.distributed.events=200000}).
 */
class DistributedIT {
    private static final int COMMANDS = Integer.getInteger("rijker.distributed.commands", 4_000);
    private static final int EVENTS = Integer.getInteger("rijker.distributed.events", 20_000);
    private static final int BATCH = 50;

    /** Records at once where a process must be killed in the middle of its work. */
    private static final int SMALL = 50;

    /** So many that a small run isn't over before the second process has joined. */
    private static final int POLL = EVENTS < 100_000 ? 100 : 2_000;

    @TempDir Path folder;

    private final List<QueryProcess> running = new ArrayList<>();
    private Broker broker;
    private Platform commandSide;

    @BeforeEach
    void start() throws Exception {
        broker = Broker.start(folder.resolve("kafka"));
        commandSide =
                Platform.start(
                        "spring.kafka.bootstrap-servers=" + broker.address(),
                        "rijker.publisher.topic=rijker-log",
                        // Follows no topic itself: the query sides are processes of their own.
                        "rijker.feed.source=broker",
                        "rijker.feed.broker.topic=none",
                        "rijker.publication.every=PT1H");
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        for (QueryProcess process : running) {
            process.kill();
        }
        commandSide.close();
        broker.kill();
    }

    @Test
    void balances_equal_the_standalone_ones_whatever_is_killed() throws Exception {
        Iterator<Entry> entries = new ExampleCity(7, COMMANDS).iterator();
        Thread recording =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    for (int done = 0; done < COMMANDS; done += BATCH) {
                                        load(entries, BATCH);
                                    }
                                });
        List<Long> kills = new ArrayList<>();
        List<Long> restarts = new ArrayList<>();
        QueryProcess query = query(SMALL);
        while (kills.size() < 5) {
            awaitProgress();
            if (restarts.size() < 2 && kills.size() == 2 * restarts.size() + 1) {
                broker.kill();
                restarts.add(commandSide.known());
                broker.startAgain();
                awaitProgress();
            }
            query.kill();
            kills.add(commandSide.known());
            // In the middle of its work, not before its first event and not after the last.
            assertThat(kills.getLast()).isPositive().isLessThan(COMMANDS);
            query = query(SMALL);
        }
        recording.join();
        awaitAll(Duration.ofMinutes(5));

        Replay.Report report = commandSide.bean(Replay.class).run(position -> {});

        System.out.printf(
                "broker: %d commands, query side killed at %s, broker restarted at %s; %s,"
                        + " %d accounts, %d postings%n",
                COMMANDS,
                kills,
                restarts,
                report.identical() ? "identical" : report.differences(),
                report.accounts(),
                report.postings());
        assertThat(report.events()).isEqualTo(COMMANDS);
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void the_other_query_side_takes_over() throws Exception {
        load(new ExampleCity(7, EVENTS).iterator(), EVENTS);
        double alone = catchUp(1);
        anew();
        double together = catchUp(2);
        anew();
        QueryProcess first = query(POLL);
        query(POLL);
        awaitReaders(2);
        await(() -> commandSide.known() > EVENTS / 3, Duration.ofMinutes(5));
        first.kill();
        long at = commandSide.known();
        assertThat(at).isLessThan(EVENTS);
        awaitAll(Duration.ofMinutes(10));
        awaitReaders(1);

        Replay.Report report = commandSide.bean(Replay.class).run(position -> {});

        System.out.printf(
                Locale.ROOT,
                "take-over: %d events, one of two query sides that both read killed at %d; %s;"
                        + " catching up: one %.0f events/s, two %.0f events/s, ratio %.2f%n",
                EVENTS,
                at,
                report.identical() ? "identical" : report.differences(),
                alone,
                together,
                together / alone);
        assertThat(report.events()).isEqualTo(EVENTS);
        assertThat(report.differences()).isEmpty();
    }

    /** Events in a second, when every process reads and a quarter has warmed them up. */
    private double catchUp(int processes) throws Exception {
        for (int i = 0; i < processes; i++) {
            query(POLL);
        }
        awaitReaders(processes);
        await(() -> commandSide.known() > EVENTS / 4, Duration.ofMinutes(5));
        long begin = System.nanoTime();
        long from = commandSide.known();
        assertThat(from).isLessThan(EVENTS);
        awaitAll(Duration.ofMinutes(10));
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (QueryProcess process : running) {
            process.stop();
        }
        running.clear();
        return (EVENTS - from) / seconds;
    }

    private void awaitReaders(int processes) throws InterruptedException {
        Topic topic = new Topic(broker.address());
        await(() -> topic.readers("rijker-ledger") == processes, Duration.ofMinutes(5));
    }

    /** As if nothing had ever been posted. */
    private void anew() {
        for (String table :
                List.of(
                        "account_0",
                        "account_1",
                        "posting_0",
                        "posting_1",
                        "fact_0",
                        "fact_1",
                        "joined_event",
                        "day_end",
                        "checkpoint",
                        "checkpoint_balance",
                        "feed_partition")) {
            commandSide.tell(Account.OWNER, "TRUNCATE ledger." + table);
        }
        commandSide.tell(
                Account.OWNER,
                "UPDATE ledger.book SET position = 0, postings = 0, generation = generation + 1");
    }

    private QueryProcess query(int poll) throws IOException {
        QueryProcess process =
                QueryProcess.start(
                        commandSide.database(), broker, folder.resolve("query-side.log"), poll);
        running.add(process);
        return process;
    }

    private void load(Iterator<Entry> entries, int count) {
        CommandDesk desk = commandSide.bean(CommandDesk.class);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < count && entries.hasNext(); i++) {
            Entry entry = entries.next();
            requests.add(
                    new Request(
                            entry.commandId(),
                            entry.actor(),
                            entry.command(),
                            null,
                            entry.toJson(),
                            entry.at()));
            if (requests.size() == 500 || i == count - 1 || !entries.hasNext()) {
                assertThat(desk.submit(entry.actor().municipality(), requests))
                        .noneMatch(NotRecorded.class::isInstance);
                requests.clear();
            }
        }
    }

    /** Until something has been posted since now. */
    private void awaitProgress() throws InterruptedException {
        long before = commandSide.known();
        await(() -> commandSide.known() > before, Duration.ofMinutes(2));
    }

    private void awaitAll(Duration patience) throws InterruptedException {
        long head = commandSide.head();
        await(() -> commandSide.known() >= head, patience);
    }

    private void await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> "known " + commandSide.known())
                    .isLessThan(deadline);
            Thread.sleep(5);
        }
    }
}
