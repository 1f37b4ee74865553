package nl.rijker.command.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import nl.rijker.command.RunningCommandSide;
import nl.rijker.command.chain.Deviation.Added;
import nl.rijker.command.chain.Deviation.Changed;
import nl.rijker.command.chain.Deviation.CutOff;
import nl.rijker.command.chain.Deviation.Missing;
import nl.rijker.command.chain.Deviation.NeverSigned;
import nl.rijker.command.chain.Deviation.OtherMunicipality;
import nl.rijker.command.chain.Deviation.OtherState;
import nl.rijker.command.chain.Deviation.Rewritten;
import nl.rijker.command.chain.Deviation.RootForged;
import nl.rijker.command.chain.Deviation.RootGone;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

class ChainTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static final int EVENTS = 300;
    private static TamperedLog log = new TamperedLog(APP);

    @BeforeAll
    static void record() {
        log = TamperedLog.of(APP, EVENTS);
    }

    @AfterEach
    void restore() {
        log.restore();
        assertThat(log.check().events()).isEqualTo(EVENTS);
    }

    @Test
    void a_log_that_nobody_touched_is_in_order_holes_included() {
        ChainReport report = log.check();

        assertThat(report.events()).isEqualTo(EVENTS);
        assertThat(report.position()).isGreaterThan(EVENTS);
        assertThat(report.unsigned()).isZero();
        assertThat(report.roots()).isEqualTo(log.number("SELECT count(*) FROM signed_root"));
        assertThat(report.heads())
                .extracting(ChainHead::municipality, ChainHead::events)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("GM1000", 150L),
                        org.assertj.core.groups.Tuple.tuple("GM1001", 150L));
    }

    @Test
    void every_day_that_is_over_has_a_signed_root_of_its_own() {
        assertThat(
                        APP.database()
                                .rows(
                                        """
                                        SELECT d.chain || ' ' || d.day FROM day_root d
                                        WHERE position <> (SELECT max(global_index) FROM event
                                            WHERE aggregate_identifier LIKE d.chain || '/%'
                                                AND (time_stamp::timestamptz AT TIME ZONE
                                                    'Europe/Amsterdam')::date = d.day)
                                            OR root IS NULL
                                        """))
                .isEmpty();
        assertThat(log.number("SELECT count(*) FROM day_root")).isEqualTo(2 * 25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = set_byte(payload, 3, get_byte(payload, 3) # 1)",
                "meta_data = set_byte(meta_data, 0, get_byte(meta_data, 0) # 1)",
                "meta_data = NULL",
                "type = 'trajectory'",
                "payload_type = 'session-withdrawn'",
                "payload_revision = '2'",
                "payload_revision = NULL",
                "time_stamp = replace(time_stamp, ':00Z', ':01Z')",
                "event_identifier = event_identifier || 'x'",
                "sequence_number = 1",
                "aggregate_identifier = aggregate_identifier || 'x'",
                "aggregate_identifier = replace(aggregate_identifier, 'GM1001', 'GM1000')"
            })
    void a_change_of_one_column_is_found_at_its_position(String change) {
        log.sql("UPDATE event SET " + change + " WHERE global_index = 101");

        assertThat(log.deviation()).isEqualTo(new Changed(101));
    }

    @Test
    void a_byte_can_not_move_from_one_column_to_the_next() {
        log.sql(
                """
                UPDATE event SET event_identifier = event_identifier || 's',
                    payload_type = substr(payload_type, 2) WHERE global_index = 101
                """);

        assertThat(log.deviation()).isEqualTo(new Changed(101));
    }

    @Test
    void a_deleted_event_is_found() {
        log.sql("DELETE FROM event WHERE global_index = 101");
        assertThat(log.deviation()).isEqualTo(new Missing(101));

        log.sql("DELETE FROM event_hash WHERE position = 101");
        assertThat(log.deviation()).isInstanceOf(Changed.class);
        assertThat(log.deviation().position()).isBetween(102L, 105L);
    }

    @Test
    void an_added_event_is_found() {
        log.sql(
                """
                INSERT INTO event OVERRIDING SYSTEM VALUE
                SELECT 107, aggregate_identifier, 1, type, 'added', payload_type,
                    payload_revision, time_stamp, payload, meta_data
                FROM event WHERE global_index = 106
                """);
        assertThat(log.deviation()).isEqualTo(new Added(107));

        log.sql("INSERT INTO event_hash SELECT 107, hash FROM event_hash WHERE position = 106");
        assertThat(log.deviation()).isEqualTo(new Changed(107));
    }

    @Test
    void an_added_event_with_a_chain_of_its_own_is_found_and_nothing_is_signed_on_top()
            throws Exception {
        List<String> signed = Files.readAllLines(log.rootsFile());
        log.addWithAChain(107);

        assertThat(log.deviation()).isEqualTo(new Added(107));
        assertThatThrownBy(() -> APP.bean(SignedLog.class).settle())
                .isInstanceOfSatisfying(
                        Deviates.class, no -> assertThat(no.deviation()).isEqualTo(new Added(107)));
        assertThat(Files.readAllLines(log.rootsFile())).isEqualTo(signed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"municipality\":\"GM1001\"}",
                "{\"municipality\":\"GM1000\",\"a\":{\"b\":[1]},\"municipality\":\"GM1001\"}"
            })
    void an_event_that_the_ledger_would_count_for_another_municipality_is_found(String payload) {
        assertThatThrownBy(() -> checked("GM1000/session/1", payload))
                .isInstanceOfSatisfying(
                        Deviates.class,
                        no ->
                                assertThat(no.deviation())
                                        .isEqualTo(new OtherMunicipality(1, "GM1001")));
        checked("GM1001/session/1", "{\"a\":{\"municipality\":\"GM1\"}}");
    }

    private static void checked(String aggregate, String payload) {
        StoredEvent event =
                new StoredEvent(
                        1,
                        aggregate,
                        0,
                        null,
                        "id",
                        "t",
                        "1",
                        "2026-01-01T00:00:00Z",
                        payload.getBytes(UTF_8),
                        null);
        ChainCheck check = new ChainCheck(List.of());
        check.add(event, check.hash(event));
    }

    @Test
    void two_swapped_events_are_found() {
        log.sql(
                """
                BEGIN;
                CREATE TEMPORARY TABLE swapped AS TABLE event;
                DELETE FROM event WHERE global_index IN (101, 103);
                INSERT INTO event OVERRIDING SYSTEM VALUE
                SELECT 204 - global_index, aggregate_identifier, sequence_number, type,
                    event_identifier, payload_type, payload_revision, time_stamp, payload,
                    meta_data
                FROM swapped WHERE global_index IN (101, 103);
                COMMIT
                """);

        assertThat(log.deviation()).isEqualTo(new Changed(101));
    }

    @Test
    void the_last_hundred_cut_off_are_found_wherever_else_they_were_cut_off_too() {
        long end = log.number("SELECT global_index FROM event ORDER BY 1 DESC OFFSET 100 LIMIT 1");
        log.sql("DELETE FROM event WHERE global_index > " + end);
        assertThat(log.deviation())
                .isEqualTo(
                        new Missing(
                                log.number(
                                        "SELECT min(position) FROM event_hash WHERE position > "
                                                + end)));

        cutOffEverywhere(end);

        assertThat(log.deviation()).isInstanceOf(CutOff.class);
        assertThat(log.deviation().position()).isEqualTo(end + 1);
    }

    /** In one go: the chainer is at work meanwhile. */
    private static void cutOffEverywhere(long end) {
        log.sql(
                """
                BEGIN;
                DELETE FROM event_hash WHERE position > %1$d;
                DELETE FROM day_root WHERE position > %1$d;
                DELETE FROM signed_root WHERE position > %1$d;
                DELETE FROM chain_head;
                INSERT INTO chain_head
                SELECT chain, max(global_index),
                    (SELECT hash FROM event_hash WHERE position = max(global_index)), count(*),
                    max((time_stamp::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date)
                FROM (SELECT split_part(aggregate_identifier, '/', 1) AS chain, * FROM event) e
                GROUP BY chain;
                COMMIT
                """
                        .formatted(end));
    }

    @Test
    void a_chain_that_the_owner_of_the_database_made_anew_does_not_agree_with_what_was_signed() {
        log.sql("UPDATE event SET payload = '{\"visits\":9999}' WHERE global_index = 151");
        log.sql("DELETE FROM event_hash; DELETE FROM chain_head; DELETE FROM day_root");
        await().until(() -> log.number("SELECT count(*) FROM event_hash") == EVENTS);

        Rewritten found = (Rewritten) log.deviation();

        assertThat(found.after()).isLessThan(151);
        assertThat(found.position()).isBetween(151L, 151L + 14);
        await().untilAsserted(
                        () ->
                                assertThat(APP.bean(ChainHealth.class).health().getStatus())
                                        .isEqualTo(Status.DOWN));
        log.restore();
        await().untilAsserted(
                        () ->
                                assertThat(APP.bean(ChainHealth.class).health().getStatus())
                                        .isEqualTo(Status.UP));
    }

    @Test
    void the_state_of_a_chain_or_a_day_that_was_changed_is_found() {
        log.sql("UPDATE chain_head SET events = events + 1 WHERE chain = 'GM1000'");
        assertThat(log.deviation()).isInstanceOf(OtherState.class);
        log.restore();

        log.sql("DELETE FROM day_root WHERE day = '2026-01-05' AND chain = 'GM1000'");
        assertThat(log.deviation()).isInstanceOf(OtherState.class);
    }

    @Test
    void a_file_of_roots_that_is_gone_or_shorter_is_found() throws Exception {
        List<String> lines = Files.readAllLines(log.rootsFile());
        Files.delete(log.rootsFile());
        assertThat(log.deviation())
                .isEqualTo(
                        new RootGone(
                                log.number("SELECT position FROM signed_root WHERE number = 1"),
                                1));

        Files.write(log.rootsFile(), lines.subList(0, 20));
        assertThat(log.deviation()).isInstanceOf(RootGone.class);
        assertThat(((RootGone) log.deviation()).root()).isEqualTo(21);

        log.sql("DELETE FROM signed_root");
        Files.delete(log.rootsFile());
        assertThat(log.deviation()).isInstanceOf(NeverSigned.class);
    }

    @Test
    void database_and_file_that_were_put_back_together_are_found_with_a_copy_kept_elsewhere()
            throws Exception {
        List<String> copy = Files.readAllLines(log.rootsFile());
        Expected expected = new Expected(null, null, copy);
        assertThat(APP.bean(LogCheck.class).run(expected, position -> {}).events())
                .isEqualTo(EVENTS);
        int kept = signedBefore(copy, 20);
        long end =
                copy.subList(0, kept).stream().mapToLong(ChainTest::position).max().orElseThrow();
        log.sql("DELETE FROM event WHERE global_index > " + end);
        cutOffEverywhere(end);
        log.sql("DELETE FROM signed_root WHERE number > " + kept);
        log.sql("DELETE FROM day_root WHERE day = (SELECT max(day) FROM chain_head)");
        Files.write(log.rootsFile(), copy.subList(0, kept));
        assertThat(log.check().events()).isLessThan(EVENTS);

        assertThatThrownBy(() -> APP.bean(LogCheck.class).run(expected, position -> {}))
                .isInstanceOfSatisfying(
                        Deviates.class,
                        no ->
                                assertThat(no.deviation())
                                        .isEqualTo(
                                                new RootGone(position(copy.get(kept)), kept + 1)));
    }

    /** How many lines there were before the one at the index and all signed with it. */
    private static int signedBefore(List<String> roots, int index) {
        String at = Json.mapper().readTree(roots.get(index)).path("at").asString();
        int before = index;
        while (roots.get(before - 1).contains(at)) {
            before--;
        }
        return before;
    }

    private static long position(String root) {
        return Json.mapper().readTree(root).path("position").asLong();
    }

    @Test
    void a_line_in_the_file_of_roots_that_was_not_signed_there_is_found() throws Exception {
        List<String> lines = Files.readAllLines(log.rootsFile());
        for (String forged :
                List.of(
                        lines.get(9).replaceFirst("\"events\":\\d+", "\"events\":1"),
                        lines.get(9).replaceFirst("signature\":\"..", "signature\":\"AA"),
                        lines.get(9).replaceFirst(",\"signature.*", "}"),
                        lines.get(9).replaceFirst("signature\":.*", "signature\":\"}"),
                        lines.get(11),
                        "")) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(9, forged);
            Files.write(log.rootsFile(), changed);
            assertThat(log.deviation()).isInstanceOf(RootForged.class);
            assertThat(((RootForged) log.deviation()).root()).isEqualTo(10);
        }
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 9, 10);
        Files.write(log.rootsFile(), swapped);
        assertThat(log.deviation()).isInstanceOf(RootForged.class);
    }

    @Test
    void the_file_of_roots_is_its_owners_only_and_a_line_that_a_crash_left_unfinished_is_no_line()
            throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.rootsFile())))
                .isEqualTo("rw-------");
        Files.writeString(log.rootsFile(), "{\"root\":", StandardOpenOption.APPEND);

        assertThat(log.check().events()).isEqualTo(EVENTS);
    }

    @Test
    void the_command_role_can_not_change_what_was_chained_or_signed() {
        for (String sql :
                List.of(
                        "UPDATE event_hash SET hash = hash",
                        "DELETE FROM event_hash",
                        "UPDATE day_root SET hash = hash",
                        "DELETE FROM day_root",
                        "UPDATE signed_root SET line = line",
                        "DELETE FROM signed_root",
                        "DELETE FROM chain_head")) {
            try (var connection = APP.database().as("rijker_command");
                    var statement = connection.createStatement()) {
                statement.execute(sql);
                throw new AssertionError("may " + sql);
            } catch (java.sql.SQLException refused) {
                assertThat(refused.getSQLState()).isEqualTo("42501");
            }
        }
    }

    @Test
    void the_hash_is_the_one_that_the_architecture_describes() {
        StoredEvent event =
                new StoredEvent(
                        7,
                        "GM1/a/1",
                        0,
                        null,
                        "id",
                        "t",
                        "1",
                        "2026-01-01T00:00:00Z",
                        new byte[] {1},
                        null);

        assertThat(HexFormat.of().formatHex(EventHash.of(EventHash.START, event)))
                .isEqualTo("90913fe82ed53c3071c8e066863a4d11b804d1fa0b7a42ee1706150072e79dc6");
    }
}
