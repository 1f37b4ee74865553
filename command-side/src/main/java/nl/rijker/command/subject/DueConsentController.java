package nl.rijker.command.subject;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.web.CurrentActor;
import nl.rijker.command.web.TextCheck;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.ProviderId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a provider must ask again; by trajectory, because client numbers aren't kept. */
@RestController
@Tag(name = "dossier")
final class DueConsentController {
    private record Due(List<DueConsent> due) {}

    private final DueConsents consents;

    DueConsentController(DueConsents consents) {
        this.consents = consents;
    }

    /**
     * @param purpose why somebody wants to know
     */
    @GetMapping(path = "/v1/subjects/consents/due", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "ListDueConsents")
    ResponseEntity<byte[]> due(@RequestParam String purpose) {
        TextCheck.checkText("purpose", purpose);
        Actor actor = CurrentActor.get();
        ProviderId own = actor.provider();
        if (own == null) {
            throw new Refused(new Refusal.RoleNotAllowed(actor.role()));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Json.mapper().writeValueAsBytes(new Due(consents.of(actor, own, purpose))));
    }
}
