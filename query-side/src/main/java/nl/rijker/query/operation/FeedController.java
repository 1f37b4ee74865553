package nl.rijker.query.operation;

import nl.rijker.contract.value.Role;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.FeedDesk.Status;
import nl.rijker.query.ledger.Replay;
import nl.rijker.query.ledger.TurnTable;
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

    /**
     * @param partition where the ledger stands still
     * @param offset of the record of the broker that can't be followed; it has no position
     */
    record RecordSkip(
            @Nullable Integer partition, @Nullable Long offset, @Nullable String reason) {}

    private final FeedDesk desk;
    private final Replay replay;

    FeedController(FeedDesk desk, Replay replay) {
        this.desk = desk;
        this.replay = replay;
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
        long position = given(skip.position(), "position");
        if (!desk.skip(position, reason(skip.reason()), requester.user().value())) {
            throw new NotShown(Reason.NOT_STOPPED_HERE, String.valueOf(position));
        }
        return desk.status();
    }

    @PostMapping("/v1/feed/record-skips")
    Status skip(Requester requester, @RequestBody RecordSkip skip) {
        mustBeAdministrator(requester);
        int partition = given(skip.partition(), "partition");
        long offset = given(skip.offset(), "offset");
        if (!desk.skipRecord(partition, offset, reason(skip.reason()), requester.user().value())) {
            throw new NotShown(Reason.RECORD_NOT_STOPPED_AT, partition + ":" + offset);
        }
        return desk.status();
    }

    /** Answers when the books have been compared, which takes about a minute per million events. */
    @PostMapping("/v1/feed/replays")
    Replay.Report replay(Requester requester) {
        mustBeAdministrator(requester);
        try {
            return replay.run(position -> {});
        } catch (TurnTable.Taken taken) {
            throw new NotShown(Reason.TURN_TAKEN, "");
        }
    }

    private static void mustBeAdministrator(Requester requester) {
        if (requester.role() != Role.ADMINISTRATOR) {
            throw new NotShown(Reason.ADMINISTRATOR_ONLY, "");
        }
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new NotShown(Reason.BAD_PARAMETER, "reason");
        }
        return reason;
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new NotShown(Reason.BAD_PARAMETER, field);
        }
        return value;
    }
}
