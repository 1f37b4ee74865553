package nl.rijker.command.subject;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.rijker.command.platform.Decisions;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.subject.ClientCommand.DecideObjection;
import nl.rijker.command.subject.ClientCommand.RaiseObjection;
import nl.rijker.command.subject.SubjectCommand.Identified;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.ObjectionDecided;
import nl.rijker.contract.event.SubjectEvent.ObjectionRaised;
import nl.rijker.contract.value.ObjectionDecision;
import nl.rijker.contract.value.ObjectionId;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectionTest {
    private static final ProviderId BRUG = new ProviderId("brug");
    private static final SubjectId SUBJECT = new SubjectId("brug-K1");
    private static final ObjectionId FIRST = new ObjectionId("b1");
    private static final ObjectionRaised RAISED =
            new ObjectionRaised(
                    Decisions.CITY,
                    SUBJECT,
                    BRUG,
                    FIRST,
                    Purpose.ACCOUNTABILITY,
                    YearMonth.of(2026, 2),
                    new Sealed("brug-K1/raisedOn/2026-02-10"),
                    new Sealed("brug-K1/words/liever niet"));

    @Test
    void an_objection_is_recorded_and_its_words_are_sealed() {
        subject().when(raise(FIRST)).then(RAISED);
    }

    @Test
    void an_objection_has_a_name_of_its_own() {
        subject().known(RAISED).when(raise(FIRST)).thenRefused(new Refusal.ObjectionExists(FIRST));
    }

    @ParameterizedTest
    @EnumSource(ObjectionDecision.class)
    void an_objection_is_granted_or_refused_on_a_ground(ObjectionDecision decision) {
        subject().known(RAISED).when(decide(FIRST, decision)).then(decided(decision));
    }

    @Test
    void an_objection_is_decided_once() {
        subject()
                .known(RAISED, decided(ObjectionDecision.REFUSED_LEGAL_CLAIM))
                .when(decide(FIRST, ObjectionDecision.GRANTED))
                .thenRefused(new Refusal.ObjectionIsDecided(FIRST));
    }

    @Test
    void nobody_decides_on_what_was_never_raised() {
        subject()
                .when(decide(FIRST, ObjectionDecision.GRANTED))
                .thenRefused(new Refusal.ObjectionUnknown(FIRST));
    }

    @Test
    void nobody_has_objected_tomorrow() {
        LocalDate tomorrow = Decisions.TODAY.plusDays(1);
        subject()
                .when(
                        new Identified(
                                SUBJECT,
                                new RaiseObjection(
                                        BRUG, "K1", FIRST, Purpose.STORY, tomorrow, null)))
                .thenRefused(new Refusal.DateInFuture("raisedOn", tomorrow));
    }

    private static Identified raise(ObjectionId objection) {
        return new Identified(
                SUBJECT,
                new RaiseObjection(
                        BRUG,
                        "K1",
                        objection,
                        Purpose.ACCOUNTABILITY,
                        LocalDate.of(2026, 2, 10),
                        "liever niet"));
    }

    private static Identified decide(ObjectionId objection, ObjectionDecision decision) {
        return new Identified(
                SUBJECT, new DecideObjection(BRUG, "K1", objection, decision, "na overleg"));
    }

    private static ObjectionDecided decided(ObjectionDecision decision) {
        return new ObjectionDecided(
                Decisions.CITY,
                SUBJECT,
                BRUG,
                FIRST,
                Purpose.ACCOUNTABILITY,
                decision,
                new Sealed("brug-K1/words/na overleg"));
    }

    private static Decisions<SubjectCommand, SubjectEvent> subject() {
        return Decisions.<SubjectCommand, SubjectEvent>of(Subject::new)
                .by(Decisions.actor(Role.PROVIDER, BRUG));
    }
}
