package nl.rijker.query.schools;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rijker.contract.json.Json;

/** School holidays of region Zuid, as the government publishes them; both days inclusive. */
final class SchoolHolidays {
    private static final String DATA = "/calendar/school-holidays.json";

    private record Holiday(String name, LocalDate from, LocalDate to) {}

    private final List<Holiday> holidays;

    SchoolHolidays() {
        try (InputStream data =
                Objects.requireNonNull(SchoolHolidays.class.getResourceAsStream(DATA))) {
            holidays = List.of(Json.mapper().readValue(data, Holiday[].class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the first holiday to the last one; nothing is known of weeks beyond. */
    boolean isKnown(LocalDate monday) {
        return !monday.isBefore(holidays.getFirst().from())
                && !monday.isAfter(holidays.getLast().to());
    }

    /** Whether there is school on at least one weekday of the week. */
    boolean isSchoolWeek(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(5)).anyMatch(day -> !isHoliday(day));
    }

    private boolean isHoliday(LocalDate day) {
        return holidays.stream()
                .anyMatch(holiday -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to()));
    }
}
