package nl.rijker.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SubjectId;
import org.junit.jupiter.api.Test;

class JoinedSubjectsTest {
    private static final Municipality CITY = new Municipality("GM9999");
    private static final ProviderId BRUG = new ProviderId("de-brug");

    private final JoinedSubjects subjects = new JoinedSubjects();

    @Test
    void a_subject_that_is_not_joined_is_itself() {
        assertThat(person("a")).isEqualTo("a");
    }

    @Test
    void a_joined_subject_counts_as_the_one_that_is_kept() {
        subjects.on(joined("a", "b"));

        assertThat(person("a")).isEqualTo("b");
        assertThat(person("b")).isEqualTo("b");
    }

    @Test
    void a_chain_has_one_end() {
        subjects.on(joined("a", "b"));
        subjects.on(joined("b", "c"));

        assertThat(person("a")).isEqualTo("c");
    }

    @Test
    void undoing_the_later_join_leaves_the_earlier_one() {
        subjects.on(joined("a", "b"));
        subjects.on(joined("b", "c"));
        subjects.on(undone("b", "c"));

        assertThat(person("a")).isEqualTo("b");
        assertThat(person("c")).isEqualTo("c");
    }

    @Test
    void an_undone_join_leaves_no_trace() {
        subjects.on(joined("a", "b"));
        subjects.on(undone("a", "b"));

        assertThat(person("a")).isEqualTo("a");
    }

    /** Decisions refuse it; a stored fact is accepted whatever it says. */
    @Test
    void a_circle_is_one_person_from_wherever_it_is_entered() {
        subjects.on(joined("b", "c"));
        subjects.on(joined("c", "d"));
        subjects.on(joined("d", "b"));
        subjects.on(joined("e", "c"));

        assertThat(person("b")).isEqualTo("b");
        assertThat(person("c")).isEqualTo("b");
        assertThat(person("d")).isEqualTo("b");
        assertThat(person("e")).isEqualTo("b");
    }

    private String person(String subject) {
        return subjects.person(new SubjectId(subject)).value();
    }

    private static SubjectsJoined joined(String subject, String kept) {
        return new SubjectsJoined(CITY, new SubjectId(subject), BRUG, new SubjectId(kept));
    }

    private static JoinUndone undone(String subject, String kept) {
        return new JoinUndone(
                CITY, new SubjectId(subject), BRUG, new SubjectId(kept), ReasonCode.OTHER);
    }
}
