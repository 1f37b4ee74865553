package nl.rijker.command.intervention;

import nl.rijker.command.intervention.InterventionCommand.AdjustIntervention;
import nl.rijker.command.intervention.InterventionCommand.EndIntervention;
import nl.rijker.command.intervention.InterventionCommand.PlanIntervention;
import nl.rijker.command.intervention.InterventionCommand.StartIntervention;
import nl.rijker.command.platform.Receipt;
import nl.rijker.command.web.Creates;
import nl.rijker.command.web.Incoming;
import nl.rijker.command.web.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/v1/interventions",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class InterventionController {
    private final Intake intake;

    InterventionController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates(id = "intervention")
    ResponseEntity<Receipt> plan(Incoming<PlanIntervention> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{intervention}/start")
    ResponseEntity<Receipt> start(Incoming<StartIntervention> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{intervention}/adjustments")
    ResponseEntity<Receipt> adjust(Incoming<AdjustIntervention> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{intervention}/end")
    ResponseEntity<Receipt> end(Incoming<EndIntervention> incoming) {
        return intake.record(incoming);
    }
}
