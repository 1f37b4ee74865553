package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
 * the tables at each scrape, against as many gauges of Micrometer on the operational endpoint, by
 * turns. It prints medians and their ratio and asserts no time.
 */
class ScrapeIT {
    private static final int SERIES = 50_000;
    private static final int TURNS = 15;
    private static final Municipality CITY = new Municipality("GM1070");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Platform platform = Platform.start("rijker.publication.every=PT1H");

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Scrape(double millis, byte[] body) {
        long series() {
            return new String(body, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .count();
        }
    }

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
                        .formatted(SERIES / 4));
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
        gauges(platform.bean(PrometheusMeterRegistry.class));
        for (int turn = 0; turn < TURNS; turn++) {
            published.add(scrape("/metrics/published"));
            operational.add(scrape("/actuator/prometheus"));
        }

        assertThat(published.getLast().series()).isBetween((long) SERIES, SERIES * 5L / 4 + 100);
        assertThat(operational.getLast().series()).isBetween((long) SERIES, SERIES + 2_000L);
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

    private static String described(List<Scrape> scrapes) {
        Scrape one = scrapes.getLast();
        return String.format(
                Locale.ROOT,
                "%d series, %d bytes, %.0f ms",
                one.series(),
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

    private static void gauges(MeterRegistry registry) {
        for (String name :
                new String[] {"change.pairs", "change.mean", "change.low", "change.high"}) {
            for (int line = 0; line < SERIES / 4; line++) {
                Gauge.builder("peer." + name, () -> 1.5)
                        .tag("municipality", CITY.value())
                        .tag("dimension", "factor")
                        .tag("code", "BF" + line)
                        .tag("measure", "m")
                        .tag("moments", "T0-T1")
                        .register(registry);
            }
        }
    }
}
