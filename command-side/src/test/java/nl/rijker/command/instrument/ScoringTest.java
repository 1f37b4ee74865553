package nl.rijker.command.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rijker.command.platform.Decisions;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.Scale.Psychometrics;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.ScaleScore;
import nl.rijker.contract.value.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    private static final InstrumentDefined TEN_FACTORS = instrument("tien-factoren.1");
    private static final InstrumentDefined ROSENBERG = instrument("rosenberg.1");
    private static final InstrumentDefined GAS = instrument("gas.1");
    private static final ScaleCode BF1 = new ScaleCode("BF1");

    /** Items 1 and 2 count as answered, item 3 counts 1 + 5 - 2 = 4: 4 + 5 + 4 = 13. */
    @Test
    void given_a_reversed_item_when_it_is_summed_then_it_is_turned_round_in_its_own_range() {
        Map<Integer, Integer> answers = all(TEN_FACTORS, 3);
        answers.putAll(Map.of(1, 4, 2, 5, 3, 2));

        assertThat(Scoring.ofAnswers(TEN_FACTORS, answers).getFirst())
                .isEqualTo(new ScaleScore(BF1, Score.of(13), Direction.HIGHER_IS_BETTER, null));
    }

    /**
     * Items 1 3 4 7 10 count as answered: 3 + 2 + 1 + 0 + 3 = 9. Items 2 5 6 8 9 count 0 + 3 -
     * answer: 3 + 1 + 0 + 2 + 3 = 9. Together 18.
     */
    @Test
    void given_rosenberg_when_it_is_scored_then_the_standard_order_decides_what_is_reversed() {
        Map<Integer, Integer> answers =
                Map.of(1, 3, 2, 0, 3, 2, 4, 1, 5, 2, 6, 3, 7, 0, 8, 1, 9, 0, 10, 3);

        assertThat(Scoring.ofAnswers(ROSENBERG, answers).getFirst().score())
                .isEqualTo(Score.of(18));
    }

    @Test
    void given_an_answer_too_few_when_it_is_summed_then_the_missing_item_is_named() {
        Map<Integer, Integer> answers = all(ROSENBERG, 1);
        answers.remove(7);

        refused(() -> Scoring.ofAnswers(ROSENBERG, answers), new Refusal.AnswerMissing(7));
    }

    @Test
    void given_an_answer_too_high_when_it_is_scored_then_its_range_is_named() {
        Map<Integer, Integer> answers = all(ROSENBERG, 1);
        answers.put(4, 4);

        refused(
                () -> Scoring.ofAnswers(ROSENBERG, answers),
                new Refusal.AnswerOutOfRange(4, 4, 0, 3));
    }

    @Test
    void given_an_answer_to_no_item_when_it_is_scored_then_it_is_unknown() {
        Map<Integer, Integer> answers = all(ROSENBERG, 1);
        answers.put(11, 1);

        refused(() -> Scoring.ofAnswers(ROSENBERG, answers), new Refusal.AnswerUnknown(11));
    }

    /**
     * T = 50 + 10 S / sqrt(0.7 n + 0.3 n²), the vectors of statistics section 3.
     *
     * <p>(1): 10 / sqrt 1 = 10. (1, 1, 0): 20 / sqrt 4.8 = 9.128709. (1, 0, -1): 0. (-2, -2, -2):
     * -60 / sqrt 4.8 = -27.386128. Five times 2: 100 / sqrt 11 = 30.151134.
     */
    @ParameterizedTest
    @CsvSource({
        "'1', 60",
        "'1 1 0', 59.13",
        "'1 0 -1', 50",
        "'-2 -2 -2', 22.61",
        "'2 2 2 2 2', 80.15",
        "'-2 -2 -2 -2 -2', 19.85"
    })
    void given_goals_that_weigh_the_same_when_they_are_scored_then_t_is_as_by_hand(
            String attained, BigDecimal t) {
        assertThat(Scoring.ofAnswers(GAS, goals(attained)).getFirst().score())
                .isEqualTo(Score.of(t));
    }

    @Test
    void given_no_goal_when_it_is_scored_then_the_first_is_missing() {
        refused(() -> Scoring.ofAnswers(GAS, Map.of()), new Refusal.AnswerMissing(1));
    }

    @Test
    void given_six_goals_when_they_are_scored_then_the_sixth_is_unknown() {
        refused(() -> Scoring.ofAnswers(GAS, goals("0 0 0 0 0 0")), new Refusal.AnswerUnknown(6));
    }

    @Test
    void given_half_a_point_when_the_scale_adds_up_whole_points_then_it_is_refused() {
        refused(
                () -> Scoring.given(TEN_FACTORS, Map.of(BF1, Score.of(points("7.50")))),
                new Refusal.ScoreNotWhole(BF1, points("7.50")));
        assertThat(
                        Scoring.given(
                                GAS,
                                Map.of(new ScaleCode("DOELREALISATIE"), Score.of(points("59.13")))))
                .hasSize(1);
    }

    @Test
    void given_scores_of_a_form_when_they_are_typed_over_then_their_limits_hold() {
        assertThat(Scoring.given(TEN_FACTORS, Map.of(BF1, Score.of(3)))).hasSize(1);
        assertThat(Scoring.given(TEN_FACTORS, Map.of(BF1, Score.of(15)))).hasSize(1);
        refused(
                () -> Scoring.given(TEN_FACTORS, Map.of(BF1, Score.of(16))),
                new Refusal.ScoreOutOfRange(BF1, points("16.00"), points("3.00"), points("15.00")));
        refused(
                () -> Scoring.given(TEN_FACTORS, Map.of(BF1, Score.of(2))),
                new Refusal.ScoreOutOfRange(BF1, points("2.00"), points("3.00"), points("15.00")));
    }

    @Test
    void given_a_scale_of_another_form_when_it_is_typed_over_then_it_is_unknown() {
        ScaleCode joy = new ScaleCode("JOY");

        refused(
                () -> Scoring.given(TEN_FACTORS, Map.of(joy, Score.of(3))),
                new Refusal.ScaleUnknown(joy));
    }

    /** T-scale with r .72, statistics section 2: 10 · sqrt 2 · sqrt 0.28 = 7.48, · 1.96 = 14.67. */
    @Test
    void given_published_psychometrics_when_a_score_is_made_then_it_carries_its_error() {
        InstrumentDefined published =
                withPsychometrics(new Psychometrics(Score.of(10), 720, "voorbeeld"));

        assertThat(Scoring.ofAnswers(published, all(published, 3)).getFirst().reliableDifference())
                .isEqualTo(Score.of(points("7.48")));
    }

    private static InstrumentDefined instrument(String id) {
        return InstrumentFile.all().stream()
                .filter(file -> file.instrument().value().equals(id))
                .flatMap(
                        file ->
                                Decisions.of(Instrument::new)
                                        .when(file.commands().getFirst())
                                        .events()
                                        .stream())
                .map(InstrumentDefined.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static InstrumentDefined withPsychometrics(Psychometrics known) {
        Scale bare = TEN_FACTORS.scales().getFirst();
        Scale scale =
                new Scale(
                        bare.code(),
                        bare.name(),
                        bare.direction(),
                        bare.scoring(),
                        bare.items(),
                        bare.lowest(),
                        bare.highest(),
                        known);
        return new InstrumentDefined(
                TEN_FACTORS.municipality(),
                TEN_FACTORS.instrument(),
                TEN_FACTORS.name(),
                TEN_FACTORS.validated(),
                TEN_FACTORS.licence(),
                TEN_FACTORS.items(),
                List.of(scale));
    }

    private static Map<Integer, Integer> all(InstrumentDefined instrument, int answer) {
        Map<Integer, Integer> answers = new TreeMap<>();
        instrument.items().forEach(item -> answers.put(item.number(), answer));
        return answers;
    }

    private static Map<Integer, Integer> goals(String attained) {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (String goal : attained.split(" ", -1)) {
            answers.put(answers.size() + 1, Integer.valueOf(goal));
        }
        return answers;
    }

    private static BigDecimal points(String points) {
        return new BigDecimal(points);
    }

    private static void refused(Runnable scoring, Refusal expected) {
        Refused refused = catchThrowableOfType(Refused.class, scoring::run);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.refusal()).isEqualTo(expected);
    }
}
