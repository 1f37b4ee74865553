package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final Platform PLATFORM = Platform.shared();
    private static final Recorder RECORDER = PLATFORM.in("GM1002");
    private static final Municipality CITY = RECORDER.municipality();

    private static long begun;

    @BeforeAll
    static void work_is_recorded() {
        RECORDER.city().provider("aanbieder-1");
        InterventionId intervention = RECORDER.intervention("i1", "ACT-101", "noord");
        begun = PLATFORM.head();
        new MixedWork(RECORDER, 2).record(12, 20, intervention);
        PLATFORM.awaitFeed();
    }

    @Test
    void every_position_gives_the_same_with_and_without_checkpoints() {
        assertThat(checkpoints()).hasSizeGreaterThan(3);
        Map<Long, Map<String, Amounts>> with = everyPosition();

        forget_checkpoints_while(() -> assertThat(everyPosition()).isEqualTo(with));
        assertThat(with.get(PLATFORM.head()))
                .isEqualTo(PLATFORM.ledger().inMemoryAt(CITY, PLATFORM.head()));
    }

    /** Planted fault: the comparisons above and below would see a wrong checkpoint. */
    @Test
    void a_wrong_checkpoint_shows_from_its_position_on_and_replay_names_the_account() {
        long checkpoint = checkpoints().getLast();
        String row =
                """
                WHERE position = %d AND n > 0 AND account = (SELECT max(account)
                    FROM ledger.checkpoint_balance WHERE position = %d AND n > 0)
                """
                        .formatted(checkpoint, checkpoint);
        assertThat(change("n = n + 1 " + row)).isEqualTo(1);
        try {
            Ledger ledger = PLATFORM.ledger();
            assertThat(ledger.at(CITY, checkpoint - 1))
                    .isEqualTo(ledger.inMemoryAt(CITY, checkpoint - 1));
            Map<String, Amounts> wrong = ledger.at(CITY, PLATFORM.head());
            wrong.entrySet().removeAll(ledger.inMemoryAt(CITY, PLATFORM.head()).entrySet());
            assertThat(wrong).hasSize(1);

            assertThat(PLATFORM.bean(Replay.class).run(position -> {}).differences())
                    .containsExactlyElementsOf(wrong.keySet());
        } finally {
            change("n = n - 1 " + row);
        }
    }

    private static int change(String change) {
        return PLATFORM.tell(Account.OWNER, "UPDATE ledger.checkpoint_balance SET " + change);
    }

    private static void forget_checkpoints_while(Runnable work) {
        PLATFORM.tell(Account.OWNER, "ALTER TABLE ledger.checkpoint RENAME TO kept");
        PLATFORM.tell(
                Account.OWNER,
                "CREATE VIEW ledger.checkpoint AS SELECT * FROM ledger.kept WHERE false");
        PLATFORM.tell(Account.OWNER, "GRANT SELECT ON ledger.checkpoint TO rijker_query");
        try {
            work.run();
        } finally {
            PLATFORM.tell(Account.OWNER, "DROP VIEW ledger.checkpoint");
            PLATFORM.tell(Account.OWNER, "ALTER TABLE ledger.kept RENAME TO checkpoint");
        }
    }

    private static List<Long> checkpoints() {
        return PLATFORM
                .ask(
                        Account.OWNER,
                        "SELECT c.position FROM ledger.checkpoint c JOIN ledger.book ON slot = book"
                                + " WHERE live ORDER BY c.position")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static Map<Long, Map<String, Amounts>> everyPosition() {
        Ledger ledger = PLATFORM.ledger();
        Map<Long, Map<String, Amounts>> all = new TreeMap<>();
        ledger.positions(CITY)
                .filter(position -> position >= begun)
                .forEach(position -> all.put(position, ledger.at(CITY, position)));
        return all;
    }
}
