package nl.rijker.query.facts;

import java.util.List;
import nl.rijker.contract.json.EventSchemas;
import nl.rijker.contract.json.EventSchemas.Shape;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import nl.rijker.query.access.Requester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/events}: public to everybody with a log-in. */
@RestController
final class EventSchemaController {
    private static final String SCHEMA_JSON = "application/schema+json";

    /**
     * @param schema address of its JSON schema
     */
    record PublishedShape(String name, String revision, String schema) {
        PublishedShape(Shape shape) {
            this(
                    shape.name(),
                    shape.revision(),
                    "/v1/events/" + shape.name() + "/" + shape.revision());
        }
    }

    @GetMapping("/v1/events")
    List<PublishedShape> shapes(Requester requester) {
        return EventSchemas.all().stream().map(PublishedShape::new).toList();
    }

    @GetMapping(path = "/v1/events/{name}/{revision}", produces = SCHEMA_JSON)
    byte[] schema(Requester requester, @PathVariable String name, @PathVariable String revision) {
        return EventSchemas.of(new Shape(name, revision))
                .orElseThrow(() -> new NotShown(Reason.UNKNOWN_EVENT, name + " " + revision));
    }
}
