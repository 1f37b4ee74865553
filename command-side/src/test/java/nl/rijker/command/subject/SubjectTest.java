package nl.rijker.command.subject;

import nl.rijker.command.platform.Decisions;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.command.subject.SubjectCommand.RepeatErasure;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectTest {
    private static final ProviderId BRUG = new ProviderId("brug");
    private static final SubjectId CLIENT_OF_BRUG = new SubjectId("brug-K1");
    private static final EraseSubject ERASE =
            new EraseSubject(CLIENT_OF_BRUG, ErasureGround.REQUEST);
    private static final SubjectErased ERASED =
            new SubjectErased(Decisions.CITY, CLIENT_OF_BRUG, ErasureGround.REQUEST);

    @Test
    void its_own_provider_erases_a_subject() {
        subject().by(Decisions.actor(Role.PROVIDER, BRUG)).when(ERASE).then(ERASED);
    }

    @Test
    void an_administrator_erases_a_subject() {
        subject().when(ERASE).then(ERASED);
    }

    @Test
    void another_provider_erases_nobody_here() {
        subject()
                .by(Decisions.actor(Role.PROVIDER, new ProviderId("kei")))
                .when(ERASE)
                .thenRefused(new Refusal.OtherProvider());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "PROVIDER"},
            mode = EnumSource.Mode.EXCLUDE)
    void no_other_role_erases_anybody(Role role) {
        subject()
                .by(Decisions.actor(role, BRUG))
                .when(ERASE)
                .thenRefused(new Refusal.RoleNotAllowed(role));
    }

    @Test
    void a_provider_does_not_decide_that_the_period_is_over() {
        subject()
                .by(Decisions.actor(Role.PROVIDER, BRUG))
                .when(new EraseSubject(CLIENT_OF_BRUG, ErasureGround.RETENTION))
                .thenRefused(new Refusal.RoleNotAllowed(Role.PROVIDER));
    }

    @Test
    void nobody_is_erased_twice() {
        subject().given(ERASED).when(ERASE).thenRefused(new Refusal.SubjectErased());
    }

    @Test
    void nobody_unknown_is_erased() {
        subject()
                .when(new EraseSubject(new SubjectId("unknown"), ErasureGround.REQUEST))
                .thenRefused(new Refusal.SubjectUnknown());
    }

    @Test
    void an_erasure_that_the_log_lost_is_repeated_also_for_somebody_unknown() {
        SubjectId unknown = new SubjectId("unknown");
        subject()
                .when(new RepeatErasure(unknown))
                .then(new SubjectErased(Decisions.CITY, unknown, ErasureGround.REPEATED));
        subject()
                .given(ERASED)
                .when(new RepeatErasure(CLIENT_OF_BRUG))
                .thenRefused(new Refusal.SubjectErased());
        subject()
                .by(Decisions.actor(Role.PROVIDER, BRUG))
                .when(new RepeatErasure(CLIENT_OF_BRUG))
                .thenRefused(new Refusal.RoleNotAllowed(Role.PROVIDER));
    }

    @Test
    void nobody_claims_that_an_erasure_is_a_repeated_one() {
        subject()
                .when(new EraseSubject(CLIENT_OF_BRUG, ErasureGround.REPEATED))
                .thenRefused(new Refusal.RoleNotAllowed(Role.ADMINISTRATOR));
    }

    private static Decisions<SubjectCommand, SubjectEvent> subject() {
        return Decisions.of(Subject::new);
    }
}
