package nl.rijker.standalone.task;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.query.ledger.FeedDesk;

/** How far the ledger is and where it stands still, in Dutch, a line each. */
public final class FeedWords {
    private FeedWords() {}

    public static String of(FeedDesk.Status status) {
        Stream<String> stops =
                status.stops().stream()
                        .map(
                                stop ->
                                        "stilstand  deel %d sinds %s: %s"
                                                .formatted(
                                                        stop.partition(),
                                                        stop.since(),
                                                        stop.failure()));
        Stream<String> skips =
                status.skips().stream()
                        .map(
                                skip ->
                                        "overgeslagen  positie %d op %s door %s: %s"
                                                .formatted(
                                                        skip.position(),
                                                        skip.at(),
                                                        skip.by(),
                                                        skip.reason()));
        return Stream.concat(
                        Stream.of("geboekt tot %d van %d".formatted(status.known(), status.head())),
                        Stream.concat(stops, skips))
                .collect(Collectors.joining("\n"));
    }
}
