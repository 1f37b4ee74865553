package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Bookkeeper;
import nl.rijker.query.ledger.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Law 2 on PostgreSQL: batches, roll-backs and starting again leave no trace in the balances. */
class SplitLawTest {
    private static final int RUNS = 20;
    private static final Platform PLATFORM = Platform.shared();
    private static final Municipality CITY = new Municipality("GM1005");
    private static final InterventionId INTERVENTION = new InterventionId("i1");

    @BeforeAll
    static void nobody_feeds_but_the_test() {
        PLATFORM.awaitFeed();
        PLATFORM.bean(Bookkeeper.class).stop();
    }

    @AfterAll
    static void it_feeds_itself_again() {
        PLATFORM.bean(Bookkeeper.class).start();
    }

    @Test
    void any_split_of_the_log_gives_the_same_balances() {
        Recorder recorder = PLATFORM.in(CITY.value());
        recorder.city().provider("aanbieder-1");
        recorder.intervention(INTERVENTION.value(), "ACT-101", "noord");
        for (int run = 1; run <= RUNS; run++) {
            Random random = new Random(run);
            new MixedWork(recorder, run).record(2, 4, INTERVENTION);
            feed(random);
            assertSame(run);
        }
    }

    private static void feed(Random random) {
        Bookkeeper bookkeeper = PLATFORM.bean(Bookkeeper.class);
        TransactionTemplate transaction =
                PLATFORM.bean("feedTransaction", TransactionTemplate.class);
        while (PLATFORM.known() < PLATFORM.head()) {
            int most = 1 + random.nextInt(12);
            if (random.nextInt(3) == 0) {
                transaction.executeWithoutResult(
                        status -> {
                            bookkeeper.postNext(most);
                            status.setRollbackOnly();
                        });
            } else {
                bookkeeper.postNext(most);
            }
        }
        assertThat(bookkeeper.postNext(1)).isFalse();
    }

    private static void assertSame(int run) {
        Ledger ledger = new Ledger(PLATFORM);
        long head = PLATFORM.head();
        assertThat(ledger.at(CITY, head))
                .as("run %s", run)
                .isEqualTo(ledger.inMemoryAt(CITY, head));
        for (Kind kind : Kind.values()) {
            assertThat(ledger.facts(CITY, kind, head))
                    .containsExactlyInAnyOrderElementsOf(ledger.inMemoryFacts(CITY, kind, head));
        }
    }
}
