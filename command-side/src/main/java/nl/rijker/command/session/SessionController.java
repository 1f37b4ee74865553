package nl.rijker.command.session;

import nl.rijker.command.platform.Receipt;
import nl.rijker.command.session.SessionCommand.CorrectSession;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.session.SessionCommand.WithdrawSession;
import nl.rijker.command.web.Creates;
import nl.rijker.command.web.Incoming;
import nl.rijker.command.web.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/v1/sessions",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class SessionController {
    private final Intake intake;

    SessionController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates(id = "session")
    ResponseEntity<Receipt> record(Incoming<RecordSession> incoming) {
        return intake.record(incoming);
    }

    @PutMapping("/{session}")
    ResponseEntity<Receipt> correct(Incoming<CorrectSession> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{session}/withdrawal")
    ResponseEntity<Receipt> withdraw(Incoming<WithdrawSession> incoming) {
        return intake.record(incoming);
    }
}
