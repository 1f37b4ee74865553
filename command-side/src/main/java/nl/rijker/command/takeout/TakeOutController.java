package nl.rijker.command.takeout;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.web.CommandBody;
import nl.rijker.command.web.CurrentActor;
import nl.rijker.contract.value.ProviderId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A provider's own records, for whoever works there. */
@RestController
@Tag(name = "dossier")
final class TakeOutController {
    private static final String ZIP = "application/zip";

    /**
     * @param purpose why somebody wants to read this
     */
    record TakeOutRecords(String purpose) {}

    private final TakeOut takeOut;

    TakeOutController(TakeOut takeOut) {
        this.takeOut = takeOut;
    }

    @PostMapping(
            path = "/v1/providers/own/export",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = ZIP)
    @Operation(
            operationId = "TakeOutRecords",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    TakeOutRecords.class))))
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TakeOutRecords asked = CommandBody.bind(CommandBody.read(request), TakeOutRecords.class);
        Actor actor = CurrentActor.get();
        ProviderId own = actor.provider();
        if (own == null) {
            throw new Refused(new Refusal.RoleNotAllowed(actor.role()));
        }
        actor.mustAnswerFor(own);
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + own + ".zip\"");
        takeOut.write(actor, asked.purpose(), own, response.getOutputStream());
    }
}
