package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Book;
import nl.rijker.query.ledger.Replay;
import nl.rijker.query.ledger.Replay.Report;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private static final Platform PLATFORM = Platform.shared();
    private static final Recorder RECORDER = PLATFORM.in("GM1003");
    private static final Municipality CITY = RECORDER.municipality();
    private static final String POSTING =
            """
            (SELECT p.ctid FROM ledger.posting_%1$d p JOIN ledger.account_%1$d a ON a.id = p.account
                WHERE a.municipality = 'GM1003' AND a.kind = 'SCALE_CHANGE' AND p.cause = 'LATE'
                ORDER BY p.position, a.key LIMIT 1)
            """;
    private static final String ACCOUNT =
            "(SELECT ctid FROM ledger.account_%1$d WHERE id ="
                    + " (SELECT account FROM ledger.posting_%1$d WHERE ctid = "
                    + POSTING
                    + "))";
    private static final String FACT =
            """
            (SELECT ctid FROM ledger.fact_%1$d
                WHERE municipality = 'GM1003' AND kind = 'ATTENDANCE' ORDER BY position LIMIT 1)
            """;
    private static InterventionId intervention = new InterventionId("none");

    @BeforeAll
    static void work_is_recorded() {
        RECORDER.city().provider("aanbieder-1");
        intervention = RECORDER.intervention("i1", "ACT-101", "noord");
        new MixedWork(RECORDER, 3).record(10, 15, intervention);
    }

    @Test
    void an_untouched_book_is_replayed_identically_and_swapped_again_and_again() {
        for (int time = 0; time < 3; time++) {
            Ledger ledger = PLATFORM.ledger();
            Book before = ledger.live(CITY);
            Map<String, Amounts> figures = ledger.at(CITY, before.position());

            Report report = replay();

            assertThat(report.differences()).isEmpty();
            assertThat(report.identical()).isTrue();
            assertThat(report.events()).isEqualTo(eventsInTheLog());
            assertThat(report.postings()).isEqualTo(postings());
            assertThat(report.accounts()).isPositive();
            Book after = ledger.live(CITY);
            assertThat(after.slot()).isNotEqualTo(before.slot());
            assertThat(after.position()).isEqualTo(before.position());
            assertThat(after.recordedAt()).isEqualTo(before.recordedAt());
            assertThat(after.lastDay()).isEqualTo(before.lastDay());
            assertThat(ledger.at(CITY, after.position())).isEqualTo(figures);
        }
    }

    @Test
    void the_feed_goes_on_in_the_new_book() {
        replay();
        RECORDER.session(intervention, LocalDate.of(2026, 3, 3), 12);
        Ledger ledger = PLATFORM.ledger();
        assertThat(ledger.at(CITY, PLATFORM.head()))
                .isEqualTo(ledger.inMemoryAt(CITY, PLATFORM.head()));
        assertThat(replay().identical()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum = sum + 1 | sum = sum - 1",
                "n = n + 1 | n = n - 1",
                "squares = squares + 1 | squares = squares - 1",
                "before = before + 1 | before = before - 1",
                "before_squares = before_squares + 1 | before_squares = before_squares - 1",
                "product = product + 1 | product = product - 1",
                "improved = improved + 1 | improved = improved - 1",
                "unchanged = unchanged + 1 | unchanged = unchanged - 1",
                "worsened = worsened + 1 | worsened = worsened - 1",
                "municipality = municipality || 'x' | municipality = left(municipality, -1)",
                "position = position + 1 | position = position - 1",
                "cause = 'REVOKED' | cause = 'LATE'"
            })
    void a_posting_changed_by_hand_is_named_and_the_book_stays(String changes) {
        List<String> thereAndBack = thereAndBack(changes);
        PLATFORM.awaitFeed();
        Book before = PLATFORM.ledger().live(CITY);
        String key = account(POSTING);
        String changed = change("posting", thereAndBack.getFirst(), POSTING);
        try {
            Report report = replay();
            assertThat(report.differences()).containsExactly(key);
            assertThat(report.identical()).isFalse();
            assertThat(PLATFORM.ledger().live(CITY).slot()).isEqualTo(before.slot());
        } finally {
            change("posting", thereAndBack.getLast(), changed);
        }
        assertThat(replay().identical()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipality = municipality || 'x' | municipality = left(municipality, -1)",
                "kind = kind || 'x' | kind = left(kind, -1)",
                "measure = coalesce(measure, '') || 'x' | measure = nullif(left(measure, -1), '')",
                "detail = coalesce(detail, '') || 'x' | detail = nullif(left(detail, -1), '')",
                "intervention = intervention || 'x' | intervention = left(intervention, -1)",
                "period = period + 1 | period = period - 1"
            })
    void an_account_changed_by_hand_is_named(String changes) {
        List<String> thereAndBack = thereAndBack(changes);
        PLATFORM.awaitFeed();
        String key = account(POSTING);
        String changed = change("account", thereAndBack.getFirst(), ACCOUNT);
        try {
            assertThat(replay().differences()).containsExactly(key);
        } finally {
            change("account", thereAndBack.getLast(), changed);
        }
        assertThat(replay().identical()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE joined_event SET municipality = municipality || 'x' WHERE position = (SELECT max(position) FROM joined_event); UPDATE joined_event SET municipality = left(municipality, -1) WHERE position = (SELECT max(position) FROM joined_event); joined event",
                "UPDATE joined_event SET position = -position WHERE position = (SELECT max(position) FROM joined_event); UPDATE joined_event SET position = -position WHERE position < 0; joined event",
                "UPDATE day_end SET position = position - 1; UPDATE day_end SET position = position + 1; end of day"
            })
    void what_both_books_share_is_compared_with_the_log(String there, String back, String name) {
        PLATFORM.awaitFeed();
        PLATFORM.tell(Account.OWNER, there.replaceAll("joined_event|day_end", "ledger.$0"));
        try {
            assertThat(replay().differences()).isNotEmpty().allMatch(key -> key.startsWith(name));
        } finally {
            PLATFORM.tell(Account.OWNER, back.replaceAll("joined_event|day_end", "ledger.$0"));
        }
        assertThat(replay().identical()).isTrue();
    }

    @Test
    void a_posting_of_no_account_is_named() {
        PLATFORM.awaitFeed();
        String key = account(POSTING);
        String number = ask("SELECT account FROM ledger.posting_%1$d WHERE ctid = " + POSTING);
        String changed = change("posting", "account = 999999999", POSTING);
        try {
            assertThat(replay().differences()).containsExactly(key, "no account 999999999");
        } finally {
            change("posting", "account = " + number, changed);
        }
    }

    @Test
    void a_fact_row_changed_by_hand_is_named_by_its_account() {
        PLATFORM.awaitFeed();
        String subject = ask("SELECT subject FROM ledger.fact_%1$d WHERE ctid = " + FACT);
        String changed = change("fact", "subject = 'somebody-else'", FACT);
        try {
            assertThat(replay().differences())
                    .singleElement()
                    .asString()
                    .startsWith(CITY + "|ATTENDANCE||");
        } finally {
            change("fact", "subject = '" + subject + "'", changed);
        }
        assertThat(replay().identical()).isTrue();
    }

    @Test
    void nothing_is_lost_while_commands_keep_arriving() {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> clients =
                CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; !enough.get(); i++) {
                                RECORDER.session(intervention, LocalDate.of(2026, 4, 1), i % 60);
                            }
                        });
        for (int replays = 0; replays < 3; replays++) {
            assertThat(replay().differences()).isEmpty();
        }
        enough.set(true);
        clients.join();
        Ledger ledger = PLATFORM.ledger();
        assertThat(ledger.at(CITY, PLATFORM.head()))
                .isEqualTo(ledger.inMemoryAt(CITY, PLATFORM.head()));
        assertThat(replay().identical()).isTrue();
    }

    @Test
    void a_replay_that_was_killed_half_way_is_done_again() {
        Book before = PLATFORM.ledger().live(CITY);
        assertThatThrownBy(
                        () ->
                                PLATFORM.bean(Replay.class)
                                        .run(
                                                position -> {
                                                    throw new IllegalStateException("killed");
                                                }))
                .hasMessage("killed");
        assertThat(PLATFORM.ledger().live(CITY)).isEqualTo(before);
        assertThat(
                        PLATFORM.ask(
                                Account.OWNER,
                                "SELECT position > 0 FROM ledger.book WHERE NOT live"))
                .containsExactly("t");

        assertThat(replay().identical()).isTrue();
        assertThat(PLATFORM.ledger().live(CITY).slot()).isNotEqualTo(before.slot());
    }

    /** Truncated rows are gone for older snapshots too, so a replay waits for a reader. */
    @Test
    void a_reader_keeps_its_book_however_often_it_is_replayed() throws InterruptedException {
        Ledger ledger = PLATFORM.ledger();
        Map<String, Amounts> expected = ledger.at(CITY, PLATFORM.head());
        Thread replays =
                Thread.ofPlatform()
                        .unstarted(
                                () -> {
                                    replay();
                                    replay();
                                });
        Map<String, Amounts> read =
                ledger.whileReading(
                        CITY,
                        () -> {
                            replays.start();
                            try {
                                replays.join(Duration.ofSeconds(2));
                            } catch (InterruptedException interrupted) {
                                Thread.currentThread().interrupt();
                            }
                        });
        replays.join();
        assertThat(read).isEqualTo(expected);
    }

    private static List<String> thereAndBack(String changes) {
        return List.of(changes.split(" [|] ", -1));
    }

    private static Report replay() {
        return PLATFORM.bean(Replay.class).run(position -> {});
    }

    private static String account(String posting) {
        return ask(
                "SELECT key FROM ledger.account_%1$d WHERE id ="
                        + " (SELECT account FROM ledger.posting_%1$d WHERE ctid = "
                        + posting
                        + ")");
    }

    /** Answers where the row stands now. */
    private static String change(String table, String change, String row) {
        return "'"
                + ask(
                        "UPDATE ledger."
                                + table
                                + "_%1$d SET "
                                + change
                                + " WHERE ctid = "
                                + row
                                + " RETURNING ctid")
                + "'";
    }

    private static String ask(String sql) {
        return PLATFORM.ask(Account.OWNER, sql.formatted(PLATFORM.ledger().live(CITY).slot()))
                .getFirst();
    }

    private static long eventsInTheLog() {
        return Long.parseLong(
                PLATFORM.ask(Account.OWNER, "SELECT count(*) FROM command.event").getFirst());
    }

    private static long postings() {
        return Long.parseLong(
                PLATFORM.ask(
                                Account.OWNER,
                                "SELECT count(*) FROM ledger.posting JOIN ledger.book"
                                        + " ON slot = book WHERE live")
                        .getFirst());
    }
}
