package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.publication.PublishedMetrics;
import nl.rijker.query.publication.Publishing;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.Test;

/**
 * Fifty thousand published series, gathered from the tables at each scrape, against as many gauges
 * of Micrometer, in one run by turns. It prints the ratio and asserts no time.
 */
class ScrapeIT {
    private static final int SERIES = 50_000;
    private static final int TURNS = 15;
    private static final Municipality CITY = new Municipality("GM1070");

    private record Scrape(double millis, int bytes) {}

    private interface Endpoint {
        byte[] read() throws IOException;
    }

    @Test
    void fifty_thousand_series() throws IOException {
        Platform platform = Platform.start("rijker.publication.every=PT1H");
        Recorder recorder = platform.in(CITY.value()).at(Instant.parse("2026-07-20T10:00:00Z"));
        recorder.city().provider("aanbieder-1");
        recorder.session(
                recorder.intervention("i1", "ACT-101", "noord"),
                java.time.LocalDate.of(2026, 5, 5),
                10);
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
        PublishedMetrics published = platform.bean(PublishedMetrics.class);
        PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.builder().build();
        PrometheusMeterRegistry micrometer = gauges();
        Scrape ours = new Scrape(Double.MAX_VALUE, 0);
        Scrape theirs = new Scrape(Double.MAX_VALUE, 0);
        for (int turn = 0; turn < TURNS; turn++) {
            ours =
                    faster(
                            ours,
                            () -> {
                                ByteArrayOutputStream out = new ByteArrayOutputStream();
                                writer.write(out, published.of(CITY));
                                return out.toByteArray();
                            });
            theirs =
                    faster(
                            theirs,
                            () -> {
                                ByteArrayOutputStream out = new ByteArrayOutputStream();
                                micrometer.scrape(out);
                                return out.toByteArray();
                            });
        }
        platform.close();

        System.out.printf(
                Locale.ROOT,
                "scrape of %d series (%d info series more for the published ones): published %.0f ms,"
                        + " %d bytes; Micrometer gauges %.0f ms, %d bytes; ratio %.2f%n",
                SERIES,
                SERIES / 4,
                ours.millis(),
                ours.bytes(),
                theirs.millis(),
                theirs.bytes(),
                ours.millis() / theirs.millis());
        assertThat(ours.bytes()).isGreaterThan(SERIES * 50);
    }

    private static Scrape faster(Scrape best, Endpoint endpoint) throws IOException {
        long begin = System.nanoTime();
        int bytes = endpoint.read().length;
        double millis = (System.nanoTime() - begin) / 1e6;
        return millis < best.millis() ? new Scrape(millis, bytes) : best;
    }

    private static PrometheusMeterRegistry gauges() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        for (String name :
                new String[] {"change.pairs", "change.mean", "change.low", "change.high"}) {
            for (int line = 0; line < SERIES / 4; line++) {
                Gauge.builder("rijker.published." + name, () -> 1.5)
                        .tag("municipality", CITY.value())
                        .tag("dimension", "factor")
                        .tag("code", "BF" + line)
                        .tag("measure", "m")
                        .tag("moments", "T0-T1")
                        .register(registry);
            }
        }
        return registry;
    }
}
