package nl.rijker.command.subject;

import nl.rijker.command.platform.Receipt;
import nl.rijker.command.subject.ClientCommand.DecideObjection;
import nl.rijker.command.subject.ClientCommand.RaiseObjection;
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
        path = "/v1/subjects/objections",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class ObjectionController {
    private final Intake intake;

    ObjectionController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates(id = "objection")
    ResponseEntity<Receipt> raise(Incoming<RaiseObjection> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{objection}/decision")
    ResponseEntity<Receipt> decide(Incoming<DecideObjection> incoming) {
        return intake.record(incoming);
    }
}
