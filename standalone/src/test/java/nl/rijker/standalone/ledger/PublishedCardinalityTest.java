package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.command.framework.FrameworkFile;
import nl.rijker.command.instrument.InstrumentFile;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.publication.PublishedMetrics;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The largest quarter that framework and instruments as we bring them along can publish: every
 * scale measured twice at every kind of work, and nothing suppressed.
 */
class PublishedCardinalityTest {
    /**
     * All there can be, without slack: a quarter stays below four thousand series in one scrape a
     * minute. Whoever adds an activity type, a scale or a link raises it on purpose.
     */
    private static final int BUDGET = 3_755;

    /** Pairs, mean, both ends of the interval, and what the measure is. */
    private static final int SERIES_OF_A_CHANGE = 5;

    /** The quarter, its end, the age of its data, suppressed cells of two tables. */
    private static final int SERIES_OF_A_QUARTER = 5;

    private static final List<String> QUANTITIES =
            List.of("sessions", "hours", "visits", "participants");
    private static final Municipality CITY = new Municipality("GM1061");
    private static final Platform PLATFORM = Platform.shared();
    private static final FrameworkFile FRAMEWORK = FrameworkFile.of(new FrameworkCode("NIJ26"));

    private record Cell(String dimension, String code, String measure, String moments) {
        String row() {
            return """
                   ('%s', '2026-Q1', '2026-01-01'::date, '%s', '%s', 'Naam', '%s', 'Schaal', 'Instrument',
                       false, 'I', '%s', 25, 1.5, 0.5, 2.5, NULL)
                   """
                    .formatted(CITY, dimension, code, measure, moments);
        }
    }

    @BeforeAll
    static void the_largest_quarter_is_published() {
        insert(
                "quarter",
                Stream.of(
                        "('%s', '2026-Q1', '2026-01-01'::date, '2026-03-31'::date, '2026-04-30'::date, 1, now(), '{}'::text[])"
                                .formatted(CITY)));
        insert("change", changes().map(Cell::row));
        insert("delivery", activityTypes().flatMap(PublishedCardinalityTest::deliveries));
    }

    @AfterAll
    static void leave_nothing_to_others() {
        for (String table : List.of("quarter", "change", "delivery")) {
            PLATFORM.tell(
                    Account.OWNER,
                    "DELETE FROM publish.%s WHERE municipality = '%s'".formatted(table, CITY));
        }
    }

    @Test
    void the_largest_quarter_stays_within_its_budget() throws IOException {
        long most =
                changes().count() * SERIES_OF_A_CHANGE
                        + activityTypes().count() * (QUANTITIES.size() + 1)
                        + SERIES_OF_A_QUARTER;

        assertThat(series()).isEqualTo(most).isLessThanOrEqualTo(BUDGET);
    }

    @ParameterizedTest
    @CsvSource({
        "goal, BF1, tien-factoren.1/BF1, T0-T1",
        "factor, BF18, tien-factoren.1/BF1, T0-T1",
        "factor, BF1, tien-factoren.1/BF11, T0-T1",
        "factor, BF1, tien-factoren.1/BF1, T1-T2",
    })
    void one_more_value_of_any_label_is_beyond_it(
            String dimension, String code, String measure, String moments) throws IOException {
        Cell planted = new Cell(dimension, code, measure, moments);
        insert("change", Stream.of(planted.row()));
        try {
            assertThat(series()).isGreaterThan(BUDGET);
        } finally {
            PLATFORM.tell(
                    Account.OWNER,
                    """
                    DELETE FROM publish.change WHERE municipality = '%s' AND dimension = '%s'
                        AND code = '%s' AND measure = '%s' AND moments = '%s'
                    """
                            .formatted(CITY, dimension, code, measure, moments));
        }
    }

    /** Factors by what is linked to them, activity types by every scale; each at both pairs. */
    private static Stream<Cell> changes() {
        Stream<Cell> factors =
                InstrumentFile.all().stream()
                        .flatMap(
                                file ->
                                        file.links().stream()
                                                .flatMap(
                                                        link ->
                                                                cells(
                                                                        "factor",
                                                                        link.factor().value(),
                                                                        file.instrument()
                                                                                + "/"
                                                                                + link.scale())));
        Stream<Cell> types =
                activityTypes()
                        .filter(type -> !type.groupCountsOnly())
                        .flatMap(
                                type ->
                                        measures()
                                                .flatMap(
                                                        measure ->
                                                                cells(
                                                                        "activity_type",
                                                                        type.code().value(),
                                                                        measure)));
        return Stream.concat(factors, types);
    }

    private static Stream<Cell> cells(String dimension, String code, String measure) {
        return Stream.of(Moment.values())
                .filter(later -> later != Moment.T0)
                .map(later -> new Cell(dimension, code, measure, "T0-" + later));
    }

    private static Stream<String> measures() {
        return InstrumentFile.all().stream()
                .flatMap(
                        file ->
                                file.scales().stream()
                                        .map(scale -> file.instrument() + "/" + scale.code()));
    }

    private static Stream<ActivityType> activityTypes() {
        return FRAMEWORK.activityTypes().stream()
                .map(FrameworkFile.LinkedActivityType::activityType);
    }

    private static Stream<String> deliveries(ActivityType type) {
        return QUANTITIES.stream()
                .map(
                        quantity ->
                                "('%s', '2026-Q1', '2026-01-01'::date, '%s', 'Naam', '%s', 25, NULL)"
                                        .formatted(CITY, type.code(), quantity));
    }

    private static void insert(String table, Stream<String> rows) {
        PLATFORM.tell(
                Account.OWNER,
                "INSERT INTO publish.%s VALUES %s"
                        .formatted(table, rows.collect(Collectors.joining(", "))));
    }

    private static long series() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.builder()
                .build()
                .write(out, PLATFORM.bean(PublishedMetrics.class).of(CITY));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .count();
    }
}
