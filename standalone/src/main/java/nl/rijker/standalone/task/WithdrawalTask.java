package nl.rijker.standalone.task;

import java.util.Map;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Client;
import nl.rijker.command.platform.RandomText;
import nl.rijker.command.subject.SubjectWithdrawal;
import nl.rijker.contract.value.Role;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Takes a young person who objects out of the figures, for the provider whose client it is. */
@Component
class WithdrawalTask implements ControlTask {
    private final SubjectWithdrawal withdrawal;
    private final Household household;

    WithdrawalTask(SubjectWithdrawal withdrawal, Household household) {
        this.withdrawal = withdrawal;
        this.household = household;
    }

    @Override
    public String name() {
        return "subject-withdraw";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        Client client = new Asked(arguments).client();
        Actor actor =
                new Actor(
                        household.administrator().user(),
                        Role.PROVIDER,
                        household.municipality(),
                        client.provider());
        int trajectories =
                Asked.answered(
                                () ->
                                        withdrawal.withdraw(
                                                actor, client, "withdrawal-" + RandomText.of(20)))
                        .trajectories();
        return Outcome.of(
                Map.of(
                        "message",
                        "%d trajecten tellen niet meer mee. Wat al gepubliceerd is, blijft; de gegevens zelf blijven tot ze worden gewist."
                                .formatted(trajectories)));
    }
}
