package nl.rijker.command.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Client;
import nl.rijker.command.web.CommandBody;
import nl.rijker.command.web.CurrentActor;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.BadForm;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A provider reads about its own clients; the client number stands in the body, never in an
 * address.
 */
@RestController
@RequestMapping(path = "/v1/subjects", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "dossier")
final class DossierController {
    /**
     * @param purpose why somebody wants to read this
     */
    record ShowDossier(String clientNumber, String purpose) {
        ShowDossier {
            if (purpose.isBlank() || purpose.length() > 200) {
                throw new BadForm("purpose", "must lie between 1 and 200");
            }
        }
    }

    record PreviewErasure(String clientNumber) {}

    private final Dossiers dossiers;

    DossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @PostMapping(path = "/dossier", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "ShowDossier",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = ShowDossier.class))))
    ResponseEntity<byte[]> json(HttpServletRequest request) {
        return answer(Json.mapper().writeValueAsBytes(show(request).dossier()));
    }

    @PostMapping(path = "/dossier", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> html(HttpServletRequest request) {
        return answer(show(request).html());
    }

    @PostMapping(path = "/erasure/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "PreviewErasure",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PreviewErasure.class))))
    ResponseEntity<byte[]> preview(HttpServletRequest request) {
        PreviewErasure asked = CommandBody.bind(CommandBody.read(request), PreviewErasure.class);
        Actor actor = CurrentActor.get();
        return answer(
                Json.mapper()
                        .writeValueAsBytes(
                                dossiers.preview(actor, Client.of(actor, asked.clientNumber()))));
    }

    private DossierPage show(HttpServletRequest request) {
        ShowDossier asked = CommandBody.bind(CommandBody.read(request), ShowDossier.class);
        Actor actor = CurrentActor.get();
        return dossiers.show(actor, Client.of(actor, asked.clientNumber()), asked.purpose());
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
