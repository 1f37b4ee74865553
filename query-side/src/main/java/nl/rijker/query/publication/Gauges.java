package nl.rijker.query.publication;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gauges as Prometheus reads them, gathered in one go: no meter is kept between two scrapes. */
final class Gauges {
    private final Labels common;
    private final Map<String, GaugeSnapshot.Builder> gauges = new LinkedHashMap<>();
    private final Map<String, InfoSnapshot.Builder> infos = new LinkedHashMap<>();

    /**
     * @param common labels of every series
     */
    Gauges(Labels common) {
        this.common = common;
    }

    void set(String name, String help, Labels labels, double value) {
        gauges.computeIfAbsent(
                        name,
                        absent ->
                                GaugeSnapshot.builder().name("rijker_published_" + name).help(help))
                .dataPoint(
                        GaugeDataPointSnapshot.builder()
                                .labels(common.merge(labels))
                                .value(value)
                                .build());
    }

    void info(String name, String help, Labels labels) {
        infos.computeIfAbsent(
                        name,
                        absent ->
                                InfoSnapshot.builder().name("rijker_published_" + name).help(help))
                .dataPoint(InfoDataPointSnapshot.builder().labels(common.merge(labels)).build());
    }

    MetricSnapshots all() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        gauges.values().stream()
                .map(GaugeSnapshot.Builder::build)
                .forEach((MetricSnapshot one) -> all.metricSnapshot(one));
        infos.values().stream()
                .map(InfoSnapshot.Builder::build)
                .forEach((MetricSnapshot one) -> all.metricSnapshot(one));
        return all.build();
    }
}
