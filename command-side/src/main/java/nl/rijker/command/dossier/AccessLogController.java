package nl.rijker.command.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.rijker.command.platform.AccessLine;
import nl.rijker.command.platform.AccessLog;
import nl.rijker.command.web.CurrentActor;
import nl.rijker.command.web.TextCheck;
import nl.rijker.contract.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read what is known of whom, for those who oversee it. */
@RestController
@Tag(name = "dossier")
final class AccessLogController {
    private record Lines(List<AccessLine> lines) {}

    private final AccessLog log;
    private final Clock clock;

    AccessLogController(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param before only what was read before this instant; now if it is absent
     */
    @GetMapping(path = "/v1/access-log", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "ReadAccessLog")
    ResponseEntity<byte[]> read(
            @RequestParam(defaultValue = "toezicht") String purpose,
            @RequestParam(required = false) @Nullable Instant before) {
        TextCheck.checkText("purpose", purpose);
        List<AccessLine> lines =
                log.before(CurrentActor.get(), purpose, before == null ? clock.instant() : before);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Json.mapper().writeValueAsBytes(new Lines(lines)));
    }
}
