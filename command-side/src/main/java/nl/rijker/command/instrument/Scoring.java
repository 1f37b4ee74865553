package nl.rijker.command.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.value.Item;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.ScaleScore;
import nl.rijker.contract.value.Score;

/** Turns answers, or scores typed over from the official form, into one score per scale. */
public final class Scoring {
    /** Expected correlation between goals, Kiresuk and Sherman 1968. */
    private static final double GOAL_CORRELATION = 0.3;

    private Scoring() {}

    public static List<ScaleScore> ofAnswers(
            InstrumentDefined instrument, Map<Integer, Integer> answers) {
        answers.forEach((number, answer) -> mustFit(instrument, number, answer));
        List<ScaleScore> scores = new ArrayList<>();
        for (Scale scale : instrument.scales()) {
            scores.add(
                    score(
                            scale,
                            switch (scale.scoring()) {
                                case SUM -> sum(instrument, scale, answers);
                                case GOAL_ATTAINMENT -> goalAttainment(scale, answers);
                                case GIVEN -> throw new Refused(new Refusal.AnswersOrScores());
                            }));
        }
        return scores;
    }

    public static List<ScaleScore> given(
            InstrumentDefined instrument, Map<ScaleCode, Score> points) {
        List<ScaleScore> scores = new ArrayList<>();
        for (Map.Entry<ScaleCode, Score> entry : points.entrySet()) {
            Scale scale =
                    instrument.scales().stream()
                            .filter(candidate -> candidate.code().equals(entry.getKey()))
                            .findFirst()
                            .orElseThrow(
                                    () -> new Refused(new Refusal.ScaleUnknown(entry.getKey())));
            Score score = entry.getValue();
            if (score.compareTo(scale.lowest()) < 0 || score.compareTo(scale.highest()) > 0) {
                throw new Refused(
                        new Refusal.ScoreOutOfRange(
                                scale.code(),
                                score.points(),
                                scale.lowest().points(),
                                scale.highest().points()));
            }
            if (scale.scoring() == nl.rijker.contract.value.Scoring.SUM && !score.isWhole()) {
                throw new Refused(new Refusal.ScoreNotWhole(scale.code(), score.points()));
            }
            scores.add(score(scale, score));
        }
        scores.sort((one, other) -> one.scale().value().compareTo(other.scale().value()));
        return scores;
    }

    private static ScaleScore score(Scale scale, Score score) {
        Scale.Psychometrics known = scale.psychometrics();
        return new ScaleScore(
                scale.code(),
                score,
                scale.direction(),
                known == null ? null : known.differenceError());
    }

    private static void mustFit(InstrumentDefined instrument, int number, int answer) {
        Item item =
                instrument.items().stream()
                        .filter(candidate -> candidate.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new Refused(new Refusal.AnswerUnknown(number)));
        if (answer < item.lowest() || answer > item.highest()) {
            throw new Refused(
                    new Refusal.AnswerOutOfRange(number, answer, item.lowest(), item.highest()));
        }
    }

    private static Score sum(
            InstrumentDefined instrument, Scale scale, Map<Integer, Integer> answers) {
        long sum = 0;
        for (Item item : instrument.items()) {
            if (scale.items().contains(item.number())) {
                Integer answer = answers.get(item.number());
                if (answer == null) {
                    throw new Refused(new Refusal.AnswerMissing(item.number()));
                }
                sum += item.reversed() ? item.lowest() + item.highest() - answer : answer;
            }
        }
        return Score.of(sum);
    }

    /** T = 50 + 10 Σx / √((1 − ρ) n + ρ n²), equal weights. */
    private static Score goalAttainment(Scale scale, Map<Integer, Integer> answers) {
        List<Integer> goals = scale.items().stream().filter(answers::containsKey).toList();
        if (goals.isEmpty()) {
            throw new Refused(new Refusal.AnswerMissing(scale.items().getFirst()));
        }
        int n = goals.size();
        int sum = goals.stream().mapToInt(answers::get).sum();
        double spread = StrictMath.sqrt((1 - GOAL_CORRELATION) * n + GOAL_CORRELATION * n * n);
        return Score.rounded(50 + 10 * sum / spread);
    }
}
