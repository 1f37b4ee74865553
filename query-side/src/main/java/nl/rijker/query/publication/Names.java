package nl.rijker.query.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.ActivityTypeDefined;
import nl.rijker.contract.event.FrameworkEvent.TaxonomyDefined;

/** How frameworks call their factors and activity types; a code stands for itself. */
record Names(Map<String, String> factors, Map<String, String> activityTypes) {
    Names {
        factors = Map.copyOf(factors);
        activityTypes = Map.copyOf(activityTypes);
    }

    static Names of(List<FrameworkEvent> events) {
        Map<String, String> factors = new HashMap<>();
        Map<String, String> activityTypes = new HashMap<>();
        for (FrameworkEvent event : events) {
            if (event instanceof TaxonomyDefined e) {
                e.factors().forEach(factor -> factors.put(factor.code().value(), factor.name()));
            } else if (event instanceof ActivityTypeDefined e) {
                activityTypes.put(e.activityType().code().value(), e.activityType().name());
            }
        }
        return new Names(factors, activityTypes);
    }

    String factor(String code) {
        return factors.getOrDefault(code, code);
    }

    String activityType(String code) {
        return activityTypes.getOrDefault(code, code);
    }
}
