package nl.rijker.query.schools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.NormSet;
import nl.rijker.contract.value.Norm;
import nl.rijker.contract.value.SchoolCode;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.ledger.Account;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.schools.SchoolWeek.Result;

/** Hours per school and school week against the norm of the framework (NORM-1). */
public final class SchoolHours {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Balances balances;
    private final SchoolHolidays holidays = new SchoolHolidays();

    public SchoolHours(Balances balances) {
        this.balances = balances;
    }

    /** The weeks between the first and the last recorded one of each school. */
    public List<SchoolWeek> at(Basis basis, Breakdown breakdown) {
        Joins joins = balances.joins(basis.municipality(), basis.position());
        Selection selection =
                new Selection(
                        basis.municipality(),
                        Kind.WORKER_TIME,
                        Set.of(),
                        basis.validFrom(),
                        basis.validTo());
        Map<String, NavigableMap<LocalDate, Long>> minutes = new TreeMap<>();
        balances.each(
                selection,
                basis.position(),
                balance -> {
                    Account account = balance.account();
                    SchoolCode school =
                            joins.plan(account.intervention(), account.period()).school();
                    if (school != null && !breakdown.lines(account, joins).isEmpty()) {
                        minutes.computeIfAbsent(school.value(), absent -> new TreeMap<>())
                                .merge(
                                        monday(account.period()),
                                        balance.amounts().sum(),
                                        Long::sum);
                    }
                });
        return joins.frameworks().stream()
                .filter(event -> isHoursNorm(event))
                .map(event -> ((NormSet) event).norm())
                .findFirst()
                .map(norm -> weeks(norm, minutes))
                .orElse(List.of());
    }

    private static boolean isHoursNorm(FrameworkEvent event) {
        return event instanceof NormSet set
                && set.norm().quantity() == Norm.Quantity.HOURS_PER_SCHOOL_WEEK;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<SchoolWeek> weeks(Norm norm, Map<String, NavigableMap<LocalDate, Long>> minutes) {
        List<SchoolWeek> weeks = new ArrayList<>();
        minutes.forEach(
                (school, byWeek) -> {
                    LocalDate week = byWeek.firstKey();
                    while (!week.isAfter(byWeek.lastKey())) {
                        weeks.add(week(school, week, byWeek.get(week), norm));
                        week = week.plusWeeks(1);
                    }
                });
        return weeks;
    }

    private SchoolWeek week(
            String school,
            LocalDate monday,
            @org.jspecify.annotations.Nullable Long minutes,
            Norm norm) {
        BigDecimal asked = java.util.Objects.requireNonNull(norm.value());
        BigDecimal hours =
                minutes == null
                        ? null
                        : BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_EVEN);
        Result result =
                !holidays.isSchoolWeek(monday)
                        ? Result.NOT_APPLICABLE
                        : hours == null
                                ? Result.NOT_MEASURED
                                : hours.compareTo(asked) >= 0 ? Result.MET : Result.NOT_MET;
        return new SchoolWeek(school, monday, hours, asked, norm.source(), result);
    }
}
