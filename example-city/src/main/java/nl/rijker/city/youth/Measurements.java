package nl.rijker.city.youth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rijker.city.agenda.Asked;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Facts;
import nl.rijker.city.agenda.Fate;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.offer.Guidance;
import nl.rijker.city.offer.Guidance.Measuring;
import nl.rijker.city.planted.Person;
import nl.rijker.city.planted.Questionnaire;
import nl.rijker.command.trajectory.Answers;
import nl.rijker.command.trajectory.TrajectoryCommand;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ReasonCode;

/** Every measurement of one trajectory: moment by moment, all its questionnaires. */
record Measurements(Participation participation, List<Questionnaire> questionnaires, int count)
        implements Facts {
    private static final long CHOSEN = 80;
    private static final long MEASUREMENT = 10_000;
    private static final long ACTOR = 81;
    private static final int OWN = 0;
    private static final int SOMEBODY_ELSE = 1;
    private static final int MISTYPED = 2;
    private static final Moment[] MOMENTS = Moment.values();

    static Measurements of(Participation participation) {
        Dice dice = new Dice(Dice.seed(participation.seed(), CHOSEN));
        List<Questionnaire> questionnaires = new ArrayList<>();
        for (Measuring measuring : guidance(participation).measured()) {
            if (dice.chance(measuring.share())) {
                questionnaires.add(Questionnaire.of(measuring.instrument()));
            }
        }
        return new Measurements(
                participation, questionnaires, moments(participation) * questionnaires.size());
    }

    private static int moments(Participation participation) {
        int moments = 0;
        while (moments < MOMENTS.length
                && participation.stay().includes(MOMENTS[moments])
                && participation.day(MOMENTS[moments]) <= Window.LAST_DAY) {
            moments++;
        }
        return moments;
    }

    @Override
    public int day(int number) {
        return participation.day(moment(number));
    }

    @Override
    public long seed(int number) {
        return Dice.seed(participation.seed(), MEASUREMENT + number);
    }

    @Override
    public Asked asked(int number, Fate fate, int step) {
        return new Asked(
                participation.intervention().recorder(Dice.seed(seed(number), ACTOR)),
                command(number, fate, step));
    }

    private TrajectoryCommand command(int number, Fate fate, int step) {
        return switch (fate) {
            case ABSENT, RECORDED -> record(number, truth(number));
            case CORRECTED ->
                    step == 0
                            ? record(number, answers(number, MISTYPED))
                            : new CorrectMeasurement(
                                    participation.id(),
                                    questionnaire(number).instrument(),
                                    moment(number),
                                    Window.date(day(number)),
                                    Answers.ofItems(truth(number)),
                                    ReasonCode.TYPING_ERROR,
                                    null);
            case WITHDRAWN ->
                    switch (step) {
                        case 0 -> record(number, answers(number, SOMEBODY_ELSE));
                        case 1 ->
                                new WithdrawMeasurement(
                                        participation.id(),
                                        questionnaire(number).instrument(),
                                        moment(number),
                                        ReasonCode.WRONG_PERSON,
                                        null);
                        default -> record(number, truth(number));
                    };
        };
    }

    private RecordMeasurement record(int number, Map<Integer, Integer> answers) {
        return new RecordMeasurement(
                participation.id(),
                questionnaire(number).instrument(),
                moment(number),
                Window.date(day(number)),
                Answers.ofItems(answers));
    }

    private Map<Integer, Integer> truth(int number) {
        return answers(number, OWN);
    }

    private Map<Integer, Integer> answers(int number, int attempt) {
        return questionnaire(number)
                .answers(
                        Person.of(participation.seed()),
                        guidance(participation)::growth,
                        moment(number),
                        attempt);
    }

    private Questionnaire questionnaire(int number) {
        return questionnaires.get(number % questionnaires.size());
    }

    private Moment moment(int number) {
        return MOMENTS[number / questionnaires.size()];
    }

    private static Guidance guidance(Participation participation) {
        return participation.intervention().offer().guided();
    }
}
