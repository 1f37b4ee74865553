package nl.rijker.command.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.rijker.command.platform.Decisions;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.subject.ClientCommand.RecordConsent;
import nl.rijker.command.subject.ClientCommand.WithdrawConsent;
import nl.rijker.command.subject.SubjectCommand.Identified;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.SubjectEvent.ConsentWithdrawn;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.ConsentTextCode;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentTest {
    private static final ProviderId BRUG = new ProviderId("brug");
    private static final SubjectId SUBJECT = new SubjectId("brug-K1");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @Test
    void what_was_agreed_to_is_recorded_with_age_and_text_and_the_day_is_sealed() {
        subject()
                .when(give(Purpose.RESEARCH, GivenBy.BOTH, AgeBand.FROM_12_TO_15, 2012))
                .then(
                        new ConsentGiven(
                                Decisions.CITY,
                                SUBJECT,
                                BRUG,
                                Purpose.RESEARCH,
                                GivenBy.BOTH,
                                AgeBand.FROM_12_TO_15,
                                YearMonth.of(2026, 2),
                                new ConsentTextCode("tekst-3"),
                                new Sealed("brug-K1/givenOn/2026-02-10"),
                                new Sealed("brug-K1/birthYear/2012")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"ACCOUNTABILITY", "RESEARCH", "STORY"})
    void below_16_the_young_person_alone_is_not_enough(Purpose purpose) {
        for (AgeBand age : new AgeBand[] {AgeBand.UNDER_12, AgeBand.FROM_12_TO_15}) {
            subject()
                    .when(give(purpose, GivenBy.YOUNG_PERSON, age, null))
                    .thenRefused(new Refusal.ConsentNeedsRepresentative(purpose));
        }
    }

    /** UAVG, article 5, paragraph 5: help that is offered directly and free of charge. */
    @Test
    void below_16_the_young_person_alone_may_agree_to_the_work_itself() {
        assertThat(
                        subject()
                                .when(
                                        give(
                                                Purpose.DELIVERY,
                                                GivenBy.YOUNG_PERSON,
                                                AgeBand.FROM_12_TO_15,
                                                null))
                                .events())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = AgeBand.class,
            names = {"FROM_16_TO_18", "FROM_19_TO_23", "OVER_23"})
    void from_16_on_nobody_agrees_for_somebody_else(AgeBand age) {
        subject()
                .when(give(Purpose.DELIVERY, GivenBy.REPRESENTATIVE, age, null))
                .thenRefused(new Refusal.ConsentNeedsYoungPerson(Purpose.DELIVERY));
        assertThat(subject().when(give(Purpose.STORY, GivenBy.YOUNG_PERSON, age, null)).events())
                .hasSize(1);
    }

    @Test
    void consent_without_an_age_is_refused() {
        subject()
                .when(give(Purpose.DELIVERY, GivenBy.BOTH, AgeBand.UNKNOWN, null))
                .thenRefused(new Refusal.ConsentNeedsAge());
    }

    @ParameterizedTest
    @CsvSource({"FROM_12_TO_15, 2009", "FROM_12_TO_15, 2015", "UNDER_12, 2013"})
    void a_birth_year_that_does_not_fit_the_age_is_refused(AgeBand age, int birthYear) {
        int youngest = age == AgeBand.UNDER_12 ? 0 : 12;
        int oldest = age == AgeBand.UNDER_12 ? 11 : 15;
        subject()
                .when(give(Purpose.DELIVERY, GivenBy.BOTH, age, birthYear))
                .thenRefused(
                        new Refusal.BirthYearUnfit(birthYear, 2026 - oldest - 1, 2026 - youngest));
    }

    @ParameterizedTest
    @CsvSource({"FROM_12_TO_15, 2010", "FROM_12_TO_15, 2014", "UNDER_12, 2014"})
    void a_birthday_may_still_come(AgeBand age, int birthYear) {
        assertThat(subject().when(give(Purpose.DELIVERY, GivenBy.BOTH, age, birthYear)).events())
                .hasSize(1);
    }

    @Test
    void tomorrow_nobody_has_agreed_yet() {
        LocalDate tomorrow = Decisions.TODAY.plusDays(1);
        subject()
                .when(
                        new Identified(
                                SUBJECT,
                                new RecordConsent(
                                        BRUG,
                                        "K1",
                                        Purpose.DELIVERY,
                                        GivenBy.BOTH,
                                        AgeBand.FROM_12_TO_15,
                                        null,
                                        new ConsentTextCode("tekst-3"),
                                        tomorrow)))
                .thenRefused(new Refusal.DateInFuture("givenOn", tomorrow));
    }

    @Test
    void what_was_agreed_to_can_be_taken_back_once() {
        Decisions<SubjectCommand, SubjectEvent> agreed = subject().known(consent(Purpose.DELIVERY));
        WithdrawConsent withdraw =
                new WithdrawConsent(BRUG, "K1", Purpose.DELIVERY, DAY, "wil niet meer");
        ConsentWithdrawn withdrawn =
                new ConsentWithdrawn(
                        Decisions.CITY,
                        SUBJECT,
                        BRUG,
                        Purpose.DELIVERY,
                        YearMonth.of(2026, 2),
                        new Sealed("brug-K1/withdrawnOn/2026-02-10"),
                        new Sealed("brug-K1/explanation/wil niet meer"));

        agreed.when(new Identified(SUBJECT, withdraw)).then(withdrawn);
        agreed.known(withdrawn)
                .when(new Identified(SUBJECT, withdraw))
                .thenRefused(new Refusal.ConsentMissing(Purpose.DELIVERY));
    }

    @Test
    void consent_to_one_purpose_says_nothing_of_another() {
        subject()
                .known(consent(Purpose.DELIVERY))
                .when(
                        new Identified(
                                SUBJECT, new WithdrawConsent(BRUG, "K1", Purpose.STORY, DAY, null)))
                .thenRefused(new Refusal.ConsentMissing(Purpose.STORY));
    }

    private static ConsentGiven consent(Purpose purpose) {
        return new ConsentGiven(
                Decisions.CITY,
                SUBJECT,
                BRUG,
                purpose,
                GivenBy.BOTH,
                AgeBand.FROM_12_TO_15,
                YearMonth.of(2026, 1),
                new ConsentTextCode("tekst-3"),
                new Sealed("x"),
                null);
    }

    private static Identified give(
            Purpose purpose, GivenBy by, AgeBand age, @Nullable Integer birthYear) {
        return new Identified(
                SUBJECT,
                new RecordConsent(
                        BRUG,
                        "K1",
                        purpose,
                        by,
                        age,
                        birthYear,
                        new ConsentTextCode("tekst-3"),
                        DAY));
    }

    private static Decisions<SubjectCommand, SubjectEvent> subject() {
        return Decisions.<SubjectCommand, SubjectEvent>of(Subject::new)
                .by(Decisions.actor(Role.PROVIDER, BRUG));
    }
}
