package nl.rijker.standalone.task;

import java.util.Map;
import nl.rijker.command.dossier.Dossiers;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Makes the file with all that is recorded of one young person. */
@Component
class DossierTask implements ControlTask {
    private final Dossiers dossiers;
    private final Household household;

    DossierTask(Dossiers dossiers, Household household) {
        this.dossiers = dossiers;
        this.household = household;
    }

    @Override
    public String name() {
        return "subject-show";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        Asked asked = new Asked(arguments);
        String purpose = asked.text("purpose");
        return Asked.answered(
                () ->
                        Outcome.of(
                                Map.of(
                                        "page",
                                        dossiers.show(
                                                        household.reader(arguments),
                                                        asked.client(),
                                                        purpose)
                                                .html())));
    }
}
