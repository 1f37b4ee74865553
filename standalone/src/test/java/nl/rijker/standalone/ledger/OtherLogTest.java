package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.wire.Watermark;
import nl.rijker.query.feed.Arrived;
import nl.rijker.query.feed.Arrived.ArrivedWatermark;
import nl.rijker.query.feed.UnreadableRecord;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.PartitionPoster;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** A broker that still has the records of a database that isn't there any more. */
class OtherLogTest {
    private static final Municipality CITY = new Municipality("GM1042");

    @TempDir Path folder;

    @Test
    void records_of_another_log_are_never_posted() throws Exception {
        Broker broker = Broker.start(folder);
        String[] settings = {
            "spring.kafka.bootstrap-servers=" + broker.address(),
            "rijker.publisher.topic=" + Topic.NAME,
            // Whoever is idle notices a lost topic when it says its watermarks again.
            "rijker.publisher.idle=1s",
            "spring.kafka.producer.properties.delivery.timeout.ms=5000",
            "spring.kafka.producer.properties.request.timeout.ms=4000",
            "rijker.feed.source=broker"
        };
        try (Platform before = Platform.start(settings)) {
            Recorder recorder = before.in("GM1041").at(Instant.parse("2026-10-01T10:00:00Z"));
            recorder.city().provider("aanbieder-1");
            new MixedWork(recorder, 2)
                    .record(2, 4, recorder.intervention("i1", "ACT-101", "noord"));
            before.awaitFeed();
        }
        try (Platform anew = Platform.start(settings)) {
            FeedDesk feed = anew.bean(FeedDesk.class);
            Platform.await(() -> !feed.status().stops().isEmpty());
            assertThat(feed.status().stops()).allMatch(stop -> stop.failure().contains("the log "));
            assertThat(anew.ask(Account.OWNER, "SELECT count(*) FROM ledger.posting"))
                    .containsExactly("0");
            assertThat(anew.known()).isZero();

            work(anew);
            assertThat(anew.health()).isEqualTo(Status.DOWN);

            new Topic(broker.address()).remove();
            anew.awaitFeed();
            Ledger ledger = new Ledger(anew);
            assertThat(ledger.at(CITY, anew.head()))
                    .isNotEmpty()
                    .isEqualTo(ledger.inMemoryAt(CITY, anew.head()));
            Platform.await(() -> feed.status().stops().isEmpty());
            assertThat(anew.health()).isEqualTo(Status.UP);
        } finally {
            broker.kill();
        }
    }

    /** A partition without events has nothing else by which another log shows. */
    @Test
    void a_watermark_beyond_the_log_is_not_believed() {
        try (Platform platform =
                Platform.start(
                        "rijker.feed.source=broker",
                        "rijker.feed.broker.topic=none",
                        "rijker.publication.every=PT1H",
                        "spring.kafka.bootstrap-servers=127.0.0.1:1")) {
            work(platform);
            List<Arrived> late =
                    List.of(new ArrivedWatermark(0, 0, new Watermark(platform.head() + 1)));
            PartitionPoster poster = platform.bean(PartitionPoster.class);

            assertThatThrownBy(() -> poster.post(0, late)).isInstanceOf(UnreadableRecord.class);
        }
    }

    private static void work(Platform platform) {
        Recorder recorder = platform.in(CITY.value()).at(Instant.parse("2026-10-05T10:00:00Z"));
        recorder.city().provider("aanbieder-9");
        InterventionId intervention = recorder.intervention("i9", "ACT-101", "noord");
        for (int day = 1; day <= 5; day++) {
            recorder.session(intervention, LocalDate.of(2026, 10, day), 10);
        }
    }
}
