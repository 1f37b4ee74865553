package nl.rijker.contract.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an intervention: everything its figures can be broken down by.
 *
 * @param area where the work is done, at the finest unit known
 * @param school the school where it is done, if it is done at one
 */
public record InterventionPlan(
        ProviderId provider,
        FrameworkCode framework,
        ActivityTypeCode activityType,
        GoalCode goal,
        AreaCode area,
        @Nullable SchoolCode school,
        WorkForm form,
        TargetGroup targetGroup,
        PreventionLevel preventionLevel,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        int plannedMinutes) {
    public InterventionPlan {
        Form.holds(
                "plannedTo", !plannedTo.isBefore(plannedFrom), "must not lie before plannedFrom");
        Form.holds("plannedMinutes", plannedMinutes >= 0, "must not be negative");
    }
}
