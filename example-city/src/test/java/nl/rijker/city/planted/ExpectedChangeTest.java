package nl.rijker.city.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nl.rijker.city.agenda.Dice;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ScaleCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The integral against 200,000 made-up persons who answer, stay or leave. */
class ExpectedChangeTest {
    private static final int PERSONS = 200_000;

    /** Standard errors that chance may explain. */
    private static final double TOLERANCE = 4;

    @ParameterizedTest
    @CsvSource({
        "tien-factoren.1, BF9, 0.45, T1",
        "tien-factoren.1, BF9, 0.45, T2",
        "rosenberg.1, ZELFWAARDERING, 0.4, T1",
        "gas.1, DOELREALISATIE, 1.6, T2"
    })
    void the_integral_is_what_many_persons_show(
            String instrument, String scale, double growth, Moment later) {
        Questionnaire questionnaire = Questionnaire.of(new InstrumentId(instrument));
        ScaleModel model =
                questionnaire.models().stream()
                        .filter(candidate -> candidate.scale().equals(new ScaleCode(scale)))
                        .findFirst()
                        .orElseThrow();

        double sum = 0;
        double squares = 0;
        int stayed = 0;
        for (int number = 0; number < PERSONS; number++) {
            Person person = Person.of(Dice.seed(5, number));
            double stays = DropOut.LOW_STARTERS_LEAVE.stays(person.general(), later);
            if (new Dice(Dice.seed(6, number)).chance(stays)) {
                double change =
                        score(model, questionnaire, person, growth, later)
                                - score(model, questionnaire, person, growth, Moment.T0);
                sum += change;
                squares += change * change;
                stayed++;
            }
        }

        ExpectedChange expected =
                ExpectedChange.of(questionnaire, new ScaleCode(scale), new Growth(growth), later);
        double mean = sum / stayed;
        double variance = squares / stayed - mean * mean;
        assertThat(mean)
                .isCloseTo(
                        expected.mean(),
                        within(TOLERANCE * Math.sqrt(expected.variance() / stayed)));
        assertThat(variance / expected.variance())
                .isCloseTo(1, within(TOLERANCE * 1.5 / Math.sqrt(stayed)));
        assertThat((double) stayed / PERSONS)
                .isCloseTo(
                        DropOut.LOW_STARTERS_LEAVE.expectedShare(later),
                        within(TOLERANCE * 0.5 / Math.sqrt(PERSONS)));
    }

    /** By the published formulas, not by those of the model. */
    private static double score(
            ScaleModel model,
            Questionnaire questionnaire,
            Person person,
            double growth,
            Moment moment) {
        Map<Integer, Integer> answers =
                questionnaire.answers(person, _ -> new Growth(growth), moment, 0);
        int count = 0;
        int sum = 0;
        for (ItemModel item : model.items()) {
            Integer answer = answers.get(item.number());
            if (answer != null) {
                count++;
                sum += item.reversed() ? item.lowest() + item.highest() - answer : answer;
            }
        }
        return model.lengthShares().size() == 5
                ? 50 + 10 * sum / Math.sqrt(0.7 * count + 0.3 * count * count)
                : sum;
    }
}
