package nl.rijker.city.truth;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.planted.ExpectedChange;
import nl.rijker.city.planted.Questionnaire;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ScaleCode;

/**
 * What must be found again for one scale and activity type: the expected observed change from T0 to
 * the later moment, in points of the scale, after rounding, bounds and drop-out.
 *
 * @param variance of the observed change between persons
 */
public record TrueChange(
        ScaleCode scale,
        ActivityTypeCode activityType,
        Moment later,
        double mean,
        double variance) {
    /** The same for every seed: seeds differ in persons, not in parameters. */
    private static final Map<Offer, List<TrueChange>> BY_OFFER =
            Offer.WITH_GUIDANCE.stream()
                    .collect(toUnmodifiableMap(offer -> offer, TrueChange::computed));

    public TrueChange {
        mean = Digits.twelve(mean);
        variance = Digits.twelve(variance);
    }

    static Stream<TrueChange> of(Offer offer) {
        return BY_OFFER.getOrDefault(offer, List.of()).stream();
    }

    private static List<TrueChange> computed(Offer offer) {
        return offer.guided().measured().stream()
                .map(measuring -> Questionnaire.of(measuring.instrument()))
                .flatMap(questionnaire -> computed(offer, questionnaire))
                .toList();
    }

    private static Stream<TrueChange> computed(Offer offer, Questionnaire questionnaire) {
        return questionnaire.scales().stream()
                .flatMap(
                        scale ->
                                Stream.of(Moment.T1, Moment.T2)
                                        .map(
                                                later ->
                                                        computed(
                                                                offer,
                                                                questionnaire,
                                                                scale,
                                                                later)));
    }

    private static TrueChange computed(
            Offer offer, Questionnaire questionnaire, ScaleCode scale, Moment later) {
        ExpectedChange change =
                ExpectedChange.of(questionnaire, scale, offer.guided().growth(scale), later);
        return new TrueChange(scale, offer.activityType(), later, change.mean(), change.variance());
    }
}
