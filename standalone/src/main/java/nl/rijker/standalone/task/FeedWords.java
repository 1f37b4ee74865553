package nl.rijker.standalone.task;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.FeedStopTable.Stop;

/** How far the ledger is and where it stands still, in Dutch, a line each. */
public final class FeedWords {
    private FeedWords() {}

    public static String of(FeedDesk.Status status) {
        Stream<String> stops =
                status.stops().stream()
                        .map(
                                stop ->
                                        "stilstand  deel %d%s sinds %s: %s"
                                                .formatted(
                                                        stop.partition(),
                                                        place(stop),
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
        Stream<String> records =
                status.skippedRecords().stream()
                        .map(
                                skip ->
                                        "overgeslagen  bericht %d:%d op %s door %s: %s; aan de cijfers ontbreekt niets"
                                                .formatted(
                                                        skip.partition(),
                                                        skip.offset(),
                                                        skip.at(),
                                                        skip.by(),
                                                        skip.reason()));
        return Stream.of(
                        Stream.of("geboekt tot %d van %d".formatted(status.known(), status.head())),
                        stops,
                        skips,
                        records)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String place(Stop stop) {
        return stop.offset() == null
                ? ""
                : " bij bericht %d:%d".formatted(stop.partition(), stop.offset());
    }
}
