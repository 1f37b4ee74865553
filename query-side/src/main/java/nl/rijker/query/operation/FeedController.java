package nl.rijker.query.operation;

import nl.rijker.contract.value.Role;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.NotShown.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.FeedDesk.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/feed}: how far the ledger has come, and what to do where it stands still. */
@RestController
final class FeedController {
    /**
     * @param position of the event that is left out
     */
    record Skip(@Nullable Long position, @Nullable String reason) {}

    private final FeedDesk desk;

    FeedController(FeedDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/v1/feed")
    Status status(Requester requester) {
        mustBeAdministrator(requester);
        return desk.status();
    }

    @PostMapping("/v1/feed/retry")
    Status retry(Requester requester) {
        mustBeAdministrator(requester);
        desk.retry();
        return desk.status();
    }

    @PostMapping("/v1/feed/skips")
    Status skip(Requester requester, @RequestBody Skip skip) {
        mustBeAdministrator(requester);
        if (skip.position() == null) {
            throw new NotShown(Reason.BAD_PARAMETER, "position");
        }
        if (skip.reason() == null || skip.reason().isBlank()) {
            throw new NotShown(Reason.BAD_PARAMETER, "reason");
        }
        if (!desk.skip(skip.position(), skip.reason(), requester.user().value())) {
            throw new NotShown(Reason.NOT_STOPPED_HERE, skip.position().toString());
        }
        return desk.status();
    }

    private static void mustBeAdministrator(Requester requester) {
        if (requester.role() != Role.ADMINISTRATOR) {
            throw new NotShown(Reason.ADMINISTRATOR_ONLY, "");
        }
    }
}
