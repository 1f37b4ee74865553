package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Law 6 on PostgreSQL. */
class ErasureTest {
    private static final Platform PLATFORM = Platform.shared();
    private static final Municipality CITY = new Municipality("GM1009");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static TrajectoryId trajectory = new TrajectoryId("none");
    private static long known;
    private static Map<String, Amounts> before = Map.of();
    private static Recorder recorder = PLATFORM.in(CITY.value());

    @BeforeAll
    static void everybody_is_erased() {
        recorder.city().provider("aanbieder-1");
        InterventionId intervention = recorder.intervention("i1", "ACT-101", "noord");
        trajectory = recorder.trajectory(intervention, "K-100", DAY);
        new MixedWork(recorder, 9).record(8, 3, intervention);
        known = PLATFORM.head();
        before = PLATFORM.ledger().at(CITY, known);

        assertThat(PLATFORM.tell(Account.OWNER, "DELETE FROM command.subject_key")).isPositive();
        assertThat(PLATFORM.tell(Account.OWNER, "DELETE FROM command.person")).isPositive();
        // A key may stay in memory for a minute; the application that starts anew has none.
        PLATFORM.restart();
        recorder = recorder.at(PLATFORM);
    }

    @Test
    void a_replay_without_any_key_gives_the_same_balances() {
        assertThat(PLATFORM.bean(Replay.class).run(position -> {}).differences()).isEmpty();
        assertThat(PLATFORM.ledger().at(CITY, known)).isNotEmpty().isEqualTo(before);
    }

    @Test
    void nothing_more_is_recorded_of_an_erased_subject() {
        assertThatThrownBy(
                        () ->
                                recorder.tell(
                                        new EndTrajectory(
                                                trajectory,
                                                DAY.plusDays(3),
                                                EndReason.BY_AGREEMENT,
                                                null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(new Refusal.SubjectErased()));
        assertThat(new Refusal.SubjectErased().code()).isEqualTo("subject-erased");
    }

    @Test
    void the_same_client_number_later_is_somebody_new() {
        TrajectoryId again = recorder.trajectory(new InterventionId("i1"), "K-100", DAY);
        assertThat(
                        PLATFORM.ledger().facts(CITY, Kind.STARTED, PLATFORM.head()).stream()
                                .filter(
                                        fact ->
                                                fact.trajectory().equals(again)
                                                        || fact.trajectory().equals(trajectory))
                                .map(fact -> fact.subject().value())
                                .distinct())
                .hasSize(2);
    }
}
