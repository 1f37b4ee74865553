package nl.rijker.query.publication;

import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.platform.RunMode;
import nl.rijker.query.platform.Tenancy;
import nl.rijker.query.publication.PublishedTable.Change;
import nl.rijker.query.publication.PublishedTable.Delivery;
import nl.rijker.query.publication.PublishedTable.Newest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The newest published quarter as gauges; a series belongs to its quarter for ever. A suppressed
 * cell has no series.
 */
@Component
public class PublishedMetrics {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final PublishedTable table;
    private final Tenancy tenancy;
    private final RunMode mode;

    PublishedMetrics(PublishedTable table, Tenancy tenancy, RunMode mode) {
        this.table = table;
        this.tenancy = tenancy;
        this.mode = mode;
    }

    public MetricSnapshots of(Municipality municipality) {
        return tenancy.in(
                municipality,
                () ->
                        table.newest()
                                .map(newest -> filled(municipality, newest))
                                .orElse(MetricSnapshots.of()));
    }

    private MetricSnapshots filled(Municipality municipality, Newest newest) {
        Labels common =
                Labels.of("municipality", municipality.value(), "quarter", newest.quarter());
        Gauges gauges =
                new Gauges(mode.example() ? common.add("data", "voorbeeldgegevens") : common);
        fill(gauges, newest);
        return gauges.all();
    }

    private void fill(Gauges gauges, Newest newest) {
        gauges.info(
                "quarter",
                "The newest published quarter",
                Labels.of("marks", String.join("; ", newest.marks())));
        gauges.set(
                "quarter_end_timestamp_seconds",
                "End of the newest published quarter",
                Labels.EMPTY,
                (double) newest.end().plusDays(1).atStartOfDay(AMSTERDAM).toEpochSecond());
        if (newest.dataAge() != null) {
            gauges.set(
                    "data_timestamp_seconds",
                    "When the newest event was recorded that the figures know of",
                    Labels.EMPTY,
                    (double) newest.dataAge().getEpochSecond());
        }
        List<Change> changes = table.changes(newest.quarter());
        changes.forEach(change -> fill(gauges, change));
        List<Delivery> deliveries = table.deliveries(newest.quarter());
        deliveries.forEach(delivery -> fill(gauges, delivery));
        suppressed(gauges, "change", changes.stream().filter(change -> change.n() == null).count());
        suppressed(
                gauges,
                "delivery",
                deliveries.stream().filter(delivery -> delivery.value() == null).count());
    }

    private static void fill(Gauges gauges, Change change) {
        Labels labels =
                Labels.of(
                        "dimension", change.dimension(),
                        "code", change.code(),
                        "measure", change.measure(),
                        "moments", change.moments());
        List<String> about =
                new ArrayList<>(
                        List.of(
                                "name", change.name(),
                                "scale", change.scale(),
                                "instrument", change.instrument(),
                                "validated", Boolean.toString(change.validated()),
                                "evidence", Objects.requireNonNullElse(change.evidence(), "")));
        gauges.info(
                "measure",
                "What a measure is",
                labels.merge(Labels.of(about.toArray(String[]::new))));
        set(gauges, "change_pairs", "Pairs of measurements, rounded", labels, change.n());
        set(
                gauges,
                "change_mean_points",
                "Mean change in points of the scale",
                labels,
                change.mean());
        set(gauges, "change_low_points", "Lower end of the 95 % interval", labels, change.low());
        set(gauges, "change_high_points", "Upper end of the 95 % interval", labels, change.high());
    }

    private static void fill(Gauges gauges, Delivery delivery) {
        Labels labels = Labels.of("activity_type", delivery.activityType());
        if (delivery.quantity().equals("sessions")) {
            gauges.info(
                    "activity_type",
                    "What an activity type is called",
                    labels.add("name", delivery.name()));
        }
        set(gauges, delivery.quantity(), "In the quarter, rounded", labels, delivery.value());
    }

    private static void set(
            Gauges gauges, String name, String help, Labels labels, @Nullable Number value) {
        if (value != null) {
            double shown =
                    value instanceof BigDecimal exact ? exact.doubleValue() : value.longValue();
            gauges.set(name, help, labels, shown);
        }
    }

    private static void suppressed(Gauges gauges, String table, long cells) {
        gauges.set(
                "suppressed_cells",
                "Cells without a figure, because too few persons stand behind it",
                Labels.of("table", table),
                (double) cells);
    }
}
