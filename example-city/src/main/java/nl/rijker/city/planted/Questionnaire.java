package nl.rijker.city.planted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.rijker.city.agenda.Dice;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ScaleCode;

/**
 * An instrument version with the model by which it is answered in Voorbeeldstad.
 *
 * @param number among all questionnaires
 */
public record Questionnaire(int number, InstrumentId instrument, List<ScaleModel> models) {
    private static final long LENGTH = 21;
    private static final long ANSWERS = 30;

    public Questionnaire {
        models = List.copyOf(models);
    }

    public static Questionnaire of(InstrumentId instrument) {
        return Questionnaires.ALL.stream()
                .filter(questionnaire -> questionnaire.instrument().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    public List<ScaleCode> scales() {
        return models.stream().map(ScaleModel::scale).toList();
    }

    /**
     * What a person answers at a moment, by item number.
     *
     * @param growth of the trait of each scale
     * @param attempt 0 for the person's own answers; another number for another sheet
     */
    public Map<Integer, Integer> answers(
            Person person, Function<ScaleCode, Growth> growth, Moment moment, int attempt) {
        Map<Integer, Integer> answers = LinkedHashMap.newLinkedHashMap(30);
        long part = ANSWERS + 100L * number + 10L * moment.compareTo(Moment.T0) + attempt;
        Dice dice = new Dice(Dice.seed(person.seed(), part));
        for (ScaleModel model : models) {
            double trait = person.trait(model.number(), growth.apply(model.scale()), moment);
            int length = length(model, person.seed());
            for (ItemModel item : model.items().subList(0, length)) {
                answers.put(item.number(), item.answer(trait, dice));
            }
        }
        return answers;
    }

    /** The same at every moment: goals are set once. */
    private static int length(ScaleModel model, long seed) {
        double left = new Dice(Dice.seed(seed, LENGTH)).fraction();
        int length = 0;
        while (length < model.lengthShares().size() - 1
                && left >= model.lengthShares().get(length)) {
            left -= model.lengthShares().get(length);
            length++;
        }
        return length + 1;
    }
}
