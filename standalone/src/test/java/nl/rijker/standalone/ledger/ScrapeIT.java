package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.publication.Publishing;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Both endpoints over HTTP, as Prometheus asks them: fifty thousand published series gathered from
 * the tables at each scrape, against as many gauges of Micrometer with the same labels and values
 * on the operational endpoint, by turns. It prints medians and their ratio and asserts no time.
 */
class ScrapeIT {
    private static final int SERIES = 50_000;

    /** Pairs, mean, both ends of the interval, and what the measure is. */
    private static final int LINES = SERIES / 5;

    private static final int TURNS = 15;
    private static final Municipality CITY = new Municipality("GM1070");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Platform platform = Platform.start("rijker.publication.every=PT1H");

    @BeforeEach
    void publishFiftyThousandSeries() {
        Recorder recorder = platform.in(CITY.value()).at(Instant.parse("2026-07-20T10:00:00Z"));
        recorder.city().provider("aanbieder-1");
        recorder.session(
                recorder.intervention("i1", "ACT-101", "noord"), LocalDate.of(2026, 5, 5), 10);
        platform.awaitFeed();
        platform.bean(Publishing.class).publish();
        platform.tell(
                Account.OWNER,
                """
                INSERT INTO publish.change
                SELECT municipality, quarter, valid_from, 'factor', 'BF' || line, 'Factor', 'm',
                    'Schaal', 'instrument', false, 'I', 'T0-T1', 25, 1.5, 0.5, 2.5, NULL
                FROM publish.quarter, generate_series(1, %d) AS line
                WHERE valid_to = (SELECT max(valid_to) FROM publish.quarter)
                """
                        .formatted(LINES));
    }

    @AfterEach
    void leaveNothingRunning() {
        platform.close();
        http.close();
    }

    @Test
    void fifty_thousand_series_on_either_endpoint() throws Exception {
        List<Scrape> published = new ArrayList<>();
        List<Scrape> operational = new ArrayList<>();
        List<Scrape> asItIs = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            asItIs.add(scrape("/actuator/prometheus"));
        }
        gauges(platform.bean(PrometheusMeterRegistry.class), quarter());
        for (int turn = 0; turn < TURNS; turn++) {
            published.add(scrape("/metrics/published"));
            operational.add(scrape("/actuator/prometheus"));
        }

        assertThat(published.getLast().series()).hasSizeBetween(SERIES, SERIES + SERIES / 100);
        assertThat(operational.getLast().series()).hasSizeBetween(SERIES, SERIES + SERIES / 100);
        assertThat(operational.getLast().labels())
                .hasSize(5)
                .isEqualTo(published.getLast().labels());
        System.out.printf(
                Locale.ROOT,
                "scrape: published %s; operational with %d Micrometer gauges %s; ratio %.2f;"
                        + " operational as it is %s%n",
                described(published),
                SERIES,
                described(operational),
                median(published) / median(operational),
                described(asItIs));
    }

    private String quarter() {
        return platform.ask(Account.OWNER, "SELECT max(quarter) FROM publish.quarter").getFirst();
    }

    private static String described(List<Scrape> scrapes) {
        Scrape one = scrapes.getLast();
        return String.format(
                Locale.ROOT,
                "%d series, %d bytes, %.0f ms",
                one.series().size(),
                one.body().length,
                median(scrapes));
    }

    private static double median(List<Scrape> scrapes) {
        return scrapes.stream().mapToDouble(Scrape::millis).sorted().toArray()[scrapes.size() / 2];
    }

    private Scrape scrape(String path) throws IOException, InterruptedException {
        String token =
                platform.bean(Tokens.class)
                        .issue(
                                new Actor(new UserId("prometheus"), Role.SCRAPER, CITY, null),
                                null,
                                Duration.ofMinutes(5));
        HttpRequest request =
                HttpRequest.newBuilder(platform.address().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - begin) / 1e6;
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Scrape(millis, answer.body());
    }

    /** Names as long as those of the published series, so that bytes can be compared as well. */
    private static void gauges(MeterRegistry registry, String quarter) {
        Tags common =
                Tags.of(
                        "municipality",
                        CITY.value(),
                        "quarter",
                        quarter,
                        "data",
                        "voorbeeldgegevens");
        for (int line = 1; line <= LINES; line++) {
            Tags change =
                    common.and(
                            "dimension", "factor",
                            "code", "BF" + line,
                            "measure", "m",
                            "moments", "T0-T1");
            gauge(registry, "change.pairs", change, 25);
            gauge(registry, "change.mean.points", change, 1.5);
            gauge(registry, "change.low.points", change, 0.5);
            gauge(registry, "change.high.points", change, 2.5);
            Tags about =
                    change.and(
                            "name", "Factor",
                            "scale", "Schaal",
                            "instrument", "instrument",
                            "validated", "false",
                            "evidence", "I");
            gauge(registry, "measure.info", about, 1);
        }
    }

    private static void gauge(MeterRegistry registry, String name, Tags tags, double value) {
        Gauge.builder("peers.micrometer." + name, () -> value).tags(tags).register(registry);
    }
}
