package nl.rijker.command.subject;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Client;
import nl.rijker.command.platform.Receipt;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.command.subject.SubjectWithdrawal.Withdrawn;
import nl.rijker.command.web.CommandBody;
import nl.rijker.command.web.CommandId;
import nl.rijker.command.web.CurrentActor;
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
    record WithdrawSubject(String clientNumber) {}

    private final Intake intake;
    private final SubjectWithdrawal withdrawal;

    SubjectController(Intake intake, SubjectWithdrawal withdrawal) {
        this.intake = intake;
        this.withdrawal = withdrawal;
    }

    /** A client of one's own provider leaves the figures. */
    @PostMapping("/withdrawal")
    @Tag(name = "dossier")
    @Operation(
            operationId = "WithdrawSubject",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    WithdrawSubject.class))))
    Withdrawn withdraw(HttpServletRequest request) {
        String commandId = CommandId.of(request);
        WithdrawSubject asked = CommandBody.bind(CommandBody.read(request), WithdrawSubject.class);
        Actor actor = CurrentActor.get();
        return withdrawal.withdraw(actor, Client.of(actor, asked.clientNumber()), commandId);
    }

    @PostMapping("/erasure")
    ResponseEntity<Receipt> erase(Incoming<EraseSubject> incoming) {
        return intake.record(incoming);
    }
}
