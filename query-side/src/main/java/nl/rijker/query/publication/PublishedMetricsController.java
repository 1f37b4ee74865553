package nl.rijker.query.publication;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.rijker.contract.value.Role;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import nl.rijker.query.access.Requester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /metrics/published}: for Prometheus, apart from the metrics of the operation. */
@RestController
final class PublishedMetricsController {
    private static final PrometheusTextFormatWriter WRITER =
            PrometheusTextFormatWriter.builder().build();

    private final PublishedMetrics metrics;

    PublishedMetricsController(PublishedMetrics metrics) {
        this.metrics = metrics;
    }

    @GetMapping("/metrics/published")
    void published(Requester requester, HttpServletResponse response) throws IOException {
        if (requester.role() != Role.SCRAPER) {
            throw new NotShown(Reason.SCRAPER_ONLY, "");
        }
        response.setContentType(WRITER.getContentType());
        WRITER.write(response.getOutputStream(), metrics.of(requester.municipality()));
    }
}
