package nl.rijker.command.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Decisions;
import nl.rijker.command.platform.ReferenceMemory;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.subject.ClientCommand.JoinSubjects;
import nl.rijker.command.subject.ClientCommand.UndoJoin;
import nl.rijker.command.subject.SubjectCommand.Identified;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.SubjectEvent.ConsentWithdrawn;
import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.ObjectionDecided;
import nl.rijker.contract.event.SubjectEvent.ObjectionRaised;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.ConsentTextCode;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.ObjectionDecision;
import nl.rijker.contract.value.ObjectionId;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.junit.jupiter.api.Test;

class JoiningTest {
    private static final ProviderId BRUG = new ProviderId("brug");
    private static final Actor WORKER = Decisions.actor(Role.PROVIDER, BRUG);
    private static final SubjectId ONE = new SubjectId("brug-K1");
    private static final SubjectId TWO = new SubjectId("brug-K2");
    private static final SubjectId THREE = new SubjectId("brug-K3");

    @Test
    void a_record_is_joined_to_the_one_that_is_kept() {
        subject().when(join(ONE, "K1", "K2")).then(joined(ONE, TWO));
    }

    @Test
    void a_number_that_was_joined_leads_to_the_one_that_is_kept() {
        References references = references(joined(ONE, TWO));

        assertThat(
                        new JoinSubjects(BRUG, "K1", "K3")
                                .identified(WORKER, Decisions.persons(), references))
                .isEqualTo(new Identified(TWO, new JoinSubjects(BRUG, "K1", "K3")));
        subject().known(joined(ONE, TWO)).when(join(THREE, "K3", "K1")).then(joined(THREE, TWO));
    }

    @Test
    void a_circle_can_not_come_about() {
        subject()
                .known(joined(ONE, TWO), joined(TWO, THREE))
                .when(join(THREE, "K3", "K1"))
                .thenRefused(new Refusal.SubjectsAreOne());
        subject().when(join(ONE, "K1", "K1")).thenRefused(new Refusal.SubjectsAreOne());
    }

    @Test
    void nobody_joins_the_records_of_another_provider() {
        assertThatThrownBy(
                        () ->
                                new JoinSubjects(new ProviderId("kei"), "K1", "K2")
                                        .identified(WORKER, Decisions.persons(), references()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(new Refusal.OtherProvider()));
    }

    @Test
    void a_join_is_undone_by_the_number_that_was_joined() {
        subject().known(joined(ONE, TWO)).when(undo(ONE, "K1")).then(undone(ONE, TWO));
        subject().when(undo(ONE, "K1")).thenRefused(new Refusal.SubjectsNotJoined());
        subject()
                .known(joined(ONE, TWO), undone(ONE, TWO))
                .when(undo(ONE, "K1"))
                .thenRefused(new Refusal.SubjectsNotJoined());
    }

    @Test
    void joins_are_undone_in_the_reverse_order() {
        subject()
                .known(joined(ONE, TWO), joined(TWO, THREE))
                .when(undo(ONE, "K1"))
                .thenRefused(new Refusal.JoinedAgainSince());
        subject()
                .known(joined(ONE, TWO), joined(TWO, THREE), undone(TWO, THREE))
                .when(undo(ONE, "K1"))
                .then(undone(ONE, TWO));
    }

    @Test
    void undoing_restores_what_was_before_exactly() {
        References references =
                references(consent(ONE, Purpose.STORY), consent(TWO, Purpose.STORY));
        List<Object> before = List.of(known(references, ONE), known(references, TWO));

        told(references, joined(ONE, TWO), undone(ONE, TWO));

        assertThat(List.of(known(references, ONE), known(references, TWO))).isEqualTo(before);
    }

    @Test
    void a_person_has_every_record_that_was_joined() {
        References references = references(joined(ONE, TWO), joined(TWO, THREE));

        for (SubjectId subject : List.of(ONE, TWO, THREE)) {
            assertThat(references.subjects().everyRecordOf(Decisions.CITY, subject))
                    .containsExactly(THREE, TWO, ONE);
        }
    }

    /** Only the list of erased subjects erases one alone, where it knows of no other. */
    @Test
    void whoever_is_left_of_a_person_stands_alone() {
        References references = references(joined(ONE, TWO), joined(TWO, THREE));

        told(references, new SubjectErased(Decisions.CITY, TWO, ErasureGround.REPEATED));

        for (SubjectId subject : List.of(ONE, TWO, THREE)) {
            assertThat(references.subjects().everyRecordOf(Decisions.CITY, subject))
                    .containsExactly(subject);
        }
    }

    @Test
    void a_no_to_one_record_holds_for_the_other_until_something_newer_is_said() {
        References references =
                references(consent(ONE, Purpose.STORY), consent(TWO, Purpose.STORY));
        told(references, withdrawn(ONE, Purpose.STORY), joined(ONE, TWO));
        assertThat(agrees(references, TWO)).isFalse();

        told(references, consent(TWO, Purpose.STORY));
        assertThat(agrees(references, ONE)).isTrue();

        told(references, withdrawn(TWO, Purpose.STORY));
        assertThat(agrees(references, ONE)).isFalse();
    }

    @Test
    void consent_to_one_record_holds_for_the_person() {
        References references = references(consent(ONE, Purpose.STORY));
        assertThat(agrees(references, TWO)).isFalse();

        told(references, joined(ONE, TWO));
        assertThat(agrees(references, TWO)).isTrue();

        told(references, undone(ONE, TWO));
        assertThat(agrees(references, TWO)).isFalse();
        assertThat(agrees(references, ONE)).isTrue();
    }

    @Test
    void an_objection_that_was_granted_holds_for_both_and_stays_with_both() {
        References references =
                references(
                        raised(ONE),
                        joined(ONE, TWO),
                        new ObjectionDecided(
                                Decisions.CITY,
                                TWO,
                                BRUG,
                                new ObjectionId("b1"),
                                Purpose.DELIVERY,
                                ObjectionDecision.GRANTED,
                                null));
        mustBeStopped(references, ONE);
        mustBeStopped(references, TWO);

        told(references, undone(ONE, TWO));
        mustBeStopped(references, ONE);
    }

    private static void mustBeStopped(References references, SubjectId subject) {
        assertThatThrownBy(
                        () ->
                                references
                                        .subjects()
                                        .standing(Decisions.CITY, subject)
                                        .mustAllowRecords())
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusal())
                                        .isEqualTo(new Refusal.ObjectionGranted(Purpose.DELIVERY)));
    }

    private static boolean agrees(References references, SubjectId subject) {
        return references
                .subjects()
                .standing(Decisions.CITY, subject)
                .consent(Purpose.STORY)
                .isPresent();
    }

    private static Object known(References references, SubjectId subject) {
        return references.subjects().of(Decisions.CITY, subject);
    }

    private static References references(SubjectEvent... events) {
        References references = new References(new ReferenceMemory());
        told(references, events);
        return references;
    }

    private static void told(References references, SubjectEvent... events) {
        List.of(events).forEach(references::on);
    }

    private static SubjectsJoined joined(SubjectId subject, SubjectId kept) {
        return new SubjectsJoined(Decisions.CITY, subject, BRUG, kept);
    }

    private static JoinUndone undone(SubjectId subject, SubjectId kept) {
        return new JoinUndone(Decisions.CITY, subject, BRUG, kept, ReasonCode.WRONG_PERSON);
    }

    private static ObjectionRaised raised(SubjectId subject) {
        return new ObjectionRaised(
                Decisions.CITY,
                subject,
                BRUG,
                new ObjectionId("b1"),
                Purpose.DELIVERY,
                YearMonth.of(2026, 1),
                new Sealed("x"),
                null);
    }

    private static ConsentWithdrawn withdrawn(SubjectId subject, Purpose purpose) {
        return new ConsentWithdrawn(
                Decisions.CITY,
                subject,
                BRUG,
                purpose,
                YearMonth.of(2026, 1),
                new Sealed("x"),
                null);
    }

    private static ConsentGiven consent(SubjectId subject, Purpose purpose) {
        return new ConsentGiven(
                Decisions.CITY,
                subject,
                BRUG,
                purpose,
                GivenBy.BOTH,
                AgeBand.FROM_12_TO_15,
                YearMonth.of(2026, 1),
                new ConsentTextCode("tekst-3"),
                new Sealed("x"),
                null);
    }

    private static Identified join(SubjectId subject, String number, String kept) {
        return new Identified(subject, new JoinSubjects(BRUG, number, kept));
    }

    private static Identified undo(SubjectId subject, String number) {
        return new Identified(subject, new UndoJoin(BRUG, number, ReasonCode.WRONG_PERSON));
    }

    private static Decisions<SubjectCommand, SubjectEvent> subject() {
        return Decisions.<SubjectCommand, SubjectEvent>of(Subject::new).by(WORKER);
    }
}
