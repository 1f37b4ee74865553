package nl.rijker.standalone.task;

import java.util.Map;
import java.util.Optional;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.task.Standstill.AtEvent;
import nl.rijker.standalone.task.Standstill.AtRecord;
import org.springframework.stereotype.Component;

/**
 * Shows how far the ledger has come, tries again where it stands still, or leaves out what it
 * stands at.
 */
@Component
class FeedTask implements ControlTask {
    private static final String BY = "opdrachtregel";

    private final FeedDesk feed;

    FeedTask(FeedDesk feed) {
        this.feed = feed;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        switch (arguments.getOrDefault("action", "status")) {
            case "retry" -> feed.retry();
            case "skip" -> skip(arguments);
            default -> {}
        }
        FeedDesk.Status status = feed.status();
        Map<String, Object> result = Map.of("message", FeedWords.of(status));
        return status.stops().isEmpty() ? Outcome.of(result) : Outcome.negative(result);
    }

    private void skip(Map<String, String> arguments) {
        Standstill place = Standstill.of(arguments.getOrDefault("place", ""));
        String reason =
                Optional.ofNullable(arguments.get("reason"))
                        .filter(text -> !text.isBlank())
                        .orElseThrow(() -> new UserError("Geef met --reason een reden."));
        boolean skipped =
                switch (place) {
                    case AtEvent(long position) -> feed.skip(position, reason, BY);
                    case AtRecord(int partition, long offset) ->
                            feed.skipRecord(partition, offset, reason, BY);
                };
        if (!skipped) {
            throw new UserError(
                    "Het grootboek staat niet stil bij "
                            + arguments.get("place")
                            + ". Alleen wat 'feed status' als stilstand noemt, kan worden overgeslagen.");
        }
    }
}
