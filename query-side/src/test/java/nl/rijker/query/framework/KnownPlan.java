package nl.rijker.query.framework;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.ActivityTypeDefined;
import nl.rijker.contract.event.FrameworkEvent.BaselineLoaded;
import nl.rijker.contract.event.FrameworkEvent.FactorLinked;
import nl.rijker.contract.event.FrameworkEvent.FrameworkAdopted;
import nl.rijker.contract.event.FrameworkEvent.GoalDefined;
import nl.rijker.contract.event.FrameworkEvent.GoalLinked;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.Baseline;
import nl.rijker.contract.value.BaselineCode;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** What is known about a small framework. */
final class KnownPlan {
    private static final Municipality CITY = new Municipality("GM9999");
    private static final FrameworkCode PLAN = new FrameworkCode("PLAN");

    static final FrameworkEvent ADOPTED =
            new FrameworkAdopted(
                    CITY,
                    PLAN,
                    1,
                    "Plan",
                    "001",
                    "001:1",
                    2025,
                    LocalDate.of(2026, 1, 1),
                    null,
                    List.of(2026),
                    true);
    static final List<FrameworkEvent> KNOWN =
            List.of(
                    ADOPTED,
                    goal("1", null),
                    goal("2", null),
                    goal("1.2", "1"),
                    goal("1.1", "1"),
                    goal("1.1.a", "1.1"),
                    gap(),
                    type("ACT-1"),
                    type("ACT-2"),
                    link("ACT-1", "BF10", Evidence.W),
                    link("ACT-1", "BF7", Evidence.I),
                    new GoalLinked(
                            CITY,
                            PLAN,
                            new ActivityTypeCode("ACT-2"),
                            new GoalCode("1.1"),
                            Evidence.S));

    private KnownPlan() {}

    private static FrameworkEvent goal(String code, @Nullable String parent) {
        return new GoalDefined(
                CITY,
                PLAN,
                new Goal(
                        new GoalCode(code),
                        Goal.Kind.SUB,
                        "Opgroeien",
                        true,
                        parent == null ? null : new GoalCode(parent),
                        List.of(),
                        "Goed opgroeien.",
                        List.of(),
                        "001:2",
                        List.of()));
    }

    private static FrameworkEvent gap() {
        return new BaselineLoaded(
                CITY,
                PLAN,
                new Baseline(
                        new BaselineCode("CI-1"),
                        "Kwetsbaar",
                        "Aandeel dat kwetsbaar is",
                        "Jongeren",
                        null,
                        Baseline.Unit.PERCENT,
                        "zeker 1 op de 5",
                        null,
                        null,
                        Baseline.Quality.GAP,
                        List.of(Baseline.Mark.HEDGED, Baseline.Mark.NO_YEAR),
                        null,
                        "001:4",
                        List.of()));
    }

    private static FrameworkEvent type(String code) {
        return new ActivityTypeDefined(
                CITY,
                PLAN,
                new ActivityType(
                        new ActivityTypeCode(code),
                        "Meidenwerk",
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        false,
                        List.of(),
                        null,
                        "Werken met meiden.",
                        "001:3",
                        List.of()));
    }

    private static FrameworkEvent link(String type, String factor, Evidence evidence) {
        return new FactorLinked(
                CITY,
                PLAN,
                new ActivityTypeCode(type),
                new TaxonomyCode("ten"),
                new FactorCode(factor),
                evidence,
                "001:3");
    }
}
