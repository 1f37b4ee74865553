package nl.rijker.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import nl.rijker.command.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleCityTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone timeZone = TimeZone.getDefault();

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(timeZone);
    }

    private static ExampleCity city(long seed, long events) {
        return new ExampleCity(seed, events);
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws Exception {
        assertThat(Fingerprint.of(city(7, 5_000))).isEqualTo(Fingerprint.of(city(7, 5_000)));
    }

    /** Changes only when the city is changed on purpose; then everybody's example files change. */
    @Test
    void the_bytes_are_the_same_on_every_machine() throws Exception {
        assertThat(Fingerprint.of(new ExampleCity(7, 1_000, List.of())))
                .isEqualTo("e36a5601ec99c981ae3232d1283329085dd75cde7a65ade186ae83041cb572b8");
    }

    @Test
    void another_seed_gives_another_city() throws Exception {
        assertThat(Fingerprint.of(city(7, 5_000))).isNotEqualTo(Fingerprint.of(city(8, 5_000)));
    }

    @Test
    void locale_and_time_zone_change_no_byte() throws Exception {
        String here = Fingerprint.of(city(7, 5_000));

        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        assertThat(Fingerprint.of(city(7, 5_000))).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 1_001, 1_999, 20_000})
    void a_city_makes_exactly_the_wanted_entries_in_order_of_time(long events) {
        Instant previous = Instant.MIN;
        Set<String> commandIds = new HashSet<>();
        for (Entry entry : city(3, events)) {
            assertThat(entry.at()).isAfterOrEqualTo(previous);
            previous = entry.at();
            commandIds.add(entry.commandId());
        }
        assertThat(commandIds).hasSize((int) events);
        assertThat(previous).isBefore(Instant.parse("2026-10-01T00:00:00Z"));
    }

    @Test
    void even_the_smallest_city_records_something_in_every_month() {
        Set<YearMonth> months = new TreeSet<>();
        for (Entry entry : city(7, ExampleCity.FEWEST)) {
            months.add(YearMonth.from(entry.at().atOffset(ZoneOffset.UTC)));
        }
        assertThat(months).hasSizeGreaterThanOrEqualTo(37).contains(YearMonth.of(2023, 8));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 999, 10_000_001})
    void a_city_of_another_size_is_refused(long events) {
        assertThatThrownBy(() -> city(7, events))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("events");
    }
}
