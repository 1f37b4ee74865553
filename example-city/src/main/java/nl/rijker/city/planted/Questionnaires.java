package nl.rijker.city.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.Scoring;

/** The answer models of the three instruments. */
final class Questionnaires {
    private static final int FACTORS = 10;
    private static final int ITEMS_PER_FACTOR = 3;
    private static final Set<Integer> ROSENBERG_REVERSED = Set.of(2, 5, 6, 8, 9);

    static final List<Questionnaire> ALL =
            List.of(
                    new Questionnaire(0, new InstrumentId("tien-factoren.1"), tenFactors()),
                    new Questionnaire(1, new InstrumentId("rosenberg.1"), List.of(selfEsteem())),
                    new Questionnaire(2, new InstrumentId("gas.1"), List.of(goals())));

    private Questionnaires() {}

    /** Three answers from 1 to 5 for each factor; the third counts down. */
    private static List<ScaleModel> tenFactors() {
        List<ScaleModel> scales = new ArrayList<>();
        for (int factor = 1; factor <= FACTORS; factor++) {
            List<ItemModel> items = new ArrayList<>();
            for (int place = 1; place <= ITEMS_PER_FACTOR; place++) {
                int number = ITEMS_PER_FACTOR * (factor - 1) + place;
                double centre = 3.0 + 0.06 * (factor % 5) + 0.2 * (place - 2);
                items.add(new ItemModel(number, 1, 5, place == 3, centre, 0.7, 0.45));
            }
            scales.add(
                    new ScaleModel(
                            factor,
                            new ScaleCode("BF" + factor),
                            Scoring.SUM,
                            items,
                            List.of(0.0, 0.0, 1.0)));
        }
        return scales;
    }

    /** Ten answers from 0 to 3, five of which count down. */
    private static ScaleModel selfEsteem() {
        List<ItemModel> items = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            boolean reversed = ROSENBERG_REVERSED.contains(number);
            double centre = 1.6 + 0.05 * (number % 4);
            items.add(new ItemModel(number, 0, 3, reversed, centre, 0.5, 0.4));
        }
        return new ScaleModel(
                FACTORS + 1,
                new ScaleCode("ZELFWAARDERING"),
                Scoring.SUM,
                items,
                List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0));
    }

    /** One to five goals from -2 to 2, set where most still have to begin. */
    private static ScaleModel goals() {
        List<ItemModel> items = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            items.add(new ItemModel(number, -2, 2, false, -1.2, 0.5, 0.35));
        }
        return new ScaleModel(
                FACTORS + 2,
                new ScaleCode("DOELREALISATIE"),
                Scoring.GOAL_ATTAINMENT,
                items,
                List.of(0.1, 0.25, 0.3, 0.2, 0.15));
    }
}
