package nl.rijker.command.subject;

import nl.rijker.command.platform.Receipt;
import nl.rijker.command.subject.ClientCommand.RecordConsent;
import nl.rijker.command.subject.ClientCommand.WithdrawConsent;
import nl.rijker.command.web.Creates;
import nl.rijker.command.web.Incoming;
import nl.rijker.command.web.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Client numbers stand in bodies only: addresses end up in logs. */
@RestController
@RequestMapping(
        path = "/v1/subjects/consents",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class ConsentController {
    private final Intake intake;

    ConsentController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates
    ResponseEntity<Receipt> record(Incoming<RecordConsent> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Receipt> withdraw(Incoming<WithdrawConsent> incoming) {
        return intake.record(incoming);
    }
}
