package nl.rijker.city.offer;

import java.util.List;
import nl.rijker.city.place.Organisation;
import nl.rijker.city.place.Resource;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.PreventionLevel;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.TargetGroup;
import nl.rijker.contract.value.WorkForm;
import org.jspecify.annotations.Nullable;

/**
 * One kind of work that organisations offer.
 *
 * @param minutes usual length of a session
 * @param workers usual number of workers at a session
 * @param visits usual number of visits at a session
 * @param guidance absent where no young person is followed
 */
public record Offer(
        ActivityTypeCode activityType,
        GoalCode goal,
        WorkForm form,
        TargetGroup targetGroup,
        PreventionLevel preventionLevel,
        List<ProviderId> organisations,
        int minutes,
        int workers,
        int visits,
        @Nullable Guidance guidance) {
    private static final List<Offer> ALL = Resource.rows("offers", Offer.class);

    /** Offers in which young people are followed, the largest first; a small city has the first. */
    public static final List<Offer> WITH_GUIDANCE =
            ALL.stream().filter(offer -> offer.guidance() != null).toList();

    public Offer {
        organisations = List.copyOf(organisations);
    }

    /** Offers of an organisation in which only counts are kept. */
    public static List<Offer> withoutGuidance(Organisation organisation) {
        return ALL.stream()
                .filter(offer -> offer.guidance() == null)
                .filter(offer -> offer.organisations().contains(organisation.provider()))
                .toList();
    }

    public Guidance guided() {
        if (guidance == null) {
            throw new IllegalStateException(activityType + " follows nobody");
        }
        return guidance;
    }

    public boolean isAtSchool() {
        return form == WorkForm.SCHOOL;
    }
}
