package nl.rijker.query.schools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.rijker.contract.event.FrameworkEvent.NormSet;
import nl.rijker.contract.value.Norm;
import nl.rijker.contract.value.SchoolCode;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.ledger.Account;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.schools.SchoolWeek.HoursNorm;
import nl.rijker.query.schools.SchoolWeek.Result;
import org.jspecify.annotations.Nullable;

/** Hours per school and school week against the norm of the framework (NORM-1). */
public final class SchoolHours {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Balances balances;
    private final SchoolHolidays holidays = new SchoolHolidays();

    public SchoolHours(Balances balances) {
        this.balances = balances;
    }

    /**
     * The whole weeks of the period, from the first one that was ever recorded at a school up to
     * the age of the data: a school where the work stops is not measured from then on.
     */
    public List<SchoolWeek> at(Basis basis, Breakdown breakdown) {
        Joins joins = balances.joins(basis.municipality(), basis.position());
        Selection selection =
                new Selection(
                        basis.municipality(),
                        Kind.WORKER_TIME,
                        Set.of(),
                        BEGINNING,
                        basis.validTo());
        Map<String, NavigableMap<LocalDate, Amounts>> schools = new TreeMap<>();
        balances.each(
                selection,
                basis.position(),
                balance -> {
                    Account account = balance.account();
                    SchoolCode school =
                            joins.plan(account.intervention(), account.period()).school();
                    if (school != null && !breakdown.lines(account, joins).isEmpty()) {
                        schools.computeIfAbsent(school.value(), absent -> new TreeMap<>())
                                .merge(monday(account.period()), balance.amounts(), Amounts::plus);
                    }
                });
        return norm(joins).map(norm -> weeks(norm, schools, basis)).orElse(List.of());
    }

    /** The first norm for hours, as it was set last. */
    private static Optional<HoursNorm> norm(Joins joins) {
        List<Norm> norms =
                joins.frameworks().stream()
                        .filter(NormSet.class::isInstance)
                        .map(event -> ((NormSet) event).norm())
                        .filter(norm -> norm.quantity() == Norm.Quantity.HOURS_PER_SCHOOL_WEEK)
                        .toList();
        return norms.stream()
                .filter(norm -> norm.code().equals(norms.getFirst().code()))
                .reduce((earlier, later) -> later)
                .flatMap(
                        norm ->
                                Optional.ofNullable(norm.value())
                                        .map(
                                                value ->
                                                        new HoursNorm(
                                                                norm.code(),
                                                                norm.operator(),
                                                                value,
                                                                norm.upperValue(),
                                                                norm.source())));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<SchoolWeek> weeks(
            HoursNorm norm, Map<String, NavigableMap<LocalDate, Amounts>> schools, Basis basis) {
        List<SchoolWeek> weeks = new ArrayList<>();
        LocalDate end = end(basis);
        schools.forEach(
                (school, recorded) -> {
                    LocalDate week = recorded.firstKey();
                    while (!week.plusDays(6).isAfter(end)) {
                        if (!week.isBefore(basis.validFrom())) {
                            weeks.add(week(school, week, recorded.get(week), norm));
                        }
                        week = week.plusWeeks(1);
                    }
                });
        return weeks;
    }

    /** Nothing can be said of days after the newest event. */
    private static LocalDate end(Basis basis) {
        Instant age = basis.dataAge();
        LocalDate known = age == null ? BEGINNING : LocalDate.ofInstant(age, AMSTERDAM);
        return known.isBefore(basis.validTo()) ? known : basis.validTo();
    }

    private SchoolWeek week(
            String school, LocalDate monday, @Nullable Amounts recorded, HoursNorm norm) {
        boolean measured = recorded != null && recorded.n() > 0;
        BigDecimal hours =
                recorded == null || !measured
                        ? null
                        : BigDecimal.valueOf(recorded.sum())
                                .divide(MINUTES, 2, RoundingMode.HALF_EVEN);
        return new SchoolWeek(
                school,
                monday,
                recorded == null ? 0 : recorded.n(),
                hours,
                norm,
                result(monday, hours, norm));
    }

    private Result result(LocalDate monday, @Nullable BigDecimal hours, HoursNorm norm) {
        if (!holidays.isKnown(monday)) {
            return Result.UNKNOWN_CALENDAR;
        }
        if (!holidays.isSchoolWeek(monday)) {
            return Result.NOT_APPLICABLE;
        }
        if (hours == null) {
            return Result.NOT_MEASURED;
        }
        return norm.isMetBy(hours) ? Result.MET : Result.NOT_MET;
    }
}
