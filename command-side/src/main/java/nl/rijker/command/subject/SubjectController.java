package nl.rijker.command.subject;

import nl.rijker.command.platform.Receipt;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.command.web.Incoming;
import nl.rijker.command.web.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Client numbers and subjects stand in bodies only: addresses end up in logs. */
@RestController
@RequestMapping(
        path = "/v1/subjects",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class SubjectController {
    private final Intake intake;

    SubjectController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping("/erasure")
    ResponseEntity<Receipt> erase(Incoming<EraseSubject> incoming) {
        return intake.record(incoming);
    }
}
