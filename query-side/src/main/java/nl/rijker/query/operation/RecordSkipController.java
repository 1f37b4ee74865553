package nl.rijker.query.operation;

import nl.rijker.contract.value.Role;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.NotShown.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.ledger.FeedDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v1/feed/record-skips}: leaves out a record of the broker that has no position. The
 * answer says that figures stay as they are.
 */
@RestController
final class RecordSkipController {
    /**
     * @param partition where the ledger stands still
     * @param offset of the record that can't be followed, as {@code GET /v1/feed} names it
     */
    record RecordSkip(
            @Nullable Integer partition, @Nullable Long offset, @Nullable String reason) {}

    enum Figures {
        /** What is real of the record stands in the log and is read from there. */
        UNCHANGED
    }

    record RecordLeftOut(int partition, long offset, Figures figures) {}

    private final FeedDesk desk;

    RecordSkipController(FeedDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/v1/feed/record-skips")
    RecordLeftOut skip(Requester requester, @RequestBody RecordSkip skip) {
        if (requester.role() != Role.ADMINISTRATOR) {
            throw new NotShown(Reason.ADMINISTRATOR_ONLY, "");
        }
        int partition = given(skip.partition(), "partition");
        long offset = given(skip.offset(), "offset");
        String reason = given(skip.reason(), "reason");
        if (reason.isBlank()) {
            throw new NotShown(Reason.BAD_PARAMETER, "reason");
        }
        if (!desk.skipRecord(partition, offset, reason, requester.user().value())) {
            throw new NotShown(Reason.RECORD_NOT_STOPPED_AT, partition + ":" + offset);
        }
        return new RecordLeftOut(partition, offset, Figures.UNCHANGED);
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new NotShown(Reason.BAD_PARAMETER, field);
        }
        return value;
    }
}
