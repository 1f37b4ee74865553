package nl.rijker.command.subject;

import nl.rijker.command.platform.Receipt;
import nl.rijker.command.subject.ClientCommand.JoinSubjects;
import nl.rijker.command.subject.ClientCommand.UndoJoin;
import nl.rijker.command.web.Incoming;
import nl.rijker.command.web.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/v1/subjects/joins",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class JoinController {
    private final Intake intake;

    JoinController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    ResponseEntity<Receipt> join(Incoming<JoinSubjects> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/undo")
    ResponseEntity<Receipt> undo(Incoming<UndoJoin> incoming) {
        return intake.record(incoming);
    }
}
