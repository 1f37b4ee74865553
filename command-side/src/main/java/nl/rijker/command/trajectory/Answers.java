package nl.rijker.command.trajectory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rijker.command.instrument.Scoring;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.ScaleScore;
import nl.rijker.contract.value.Score;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in: answers by item number, or scores typed over from the official form; exactly
 * one of both.
 */
public record Answers(
        @Nullable Map<Integer, Integer> items, @Nullable Map<ScaleCode, Score> scales) {
    public static Answers ofItems(Map<Integer, Integer> items) {
        return new Answers(items, null);
    }

    List<ScaleScore> scored(InstrumentDefined instrument) {
        if (items != null && scales == null && !items.isEmpty()) {
            return Scoring.ofAnswers(instrument, items);
        }
        if (scales != null && items == null && !scales.isEmpty()) {
            return Scoring.given(instrument, scales);
        }
        throw new Refused(new Refusal.AnswersOrScores());
    }

    /** The item answers as they are sealed, such as {@code 1=4 2=3}. */
    @Nullable String words() {
        if (items == null) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        new TreeMap<>(items)
                .forEach(
                        (item, answer) ->
                                words.append(item).append('=').append(answer).append(' '));
        return words.toString().trim();
    }
}
