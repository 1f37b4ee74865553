package nl.rijker.command.retention;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import nl.rijker.command.platform.References;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How long is kept what somebody did in an intervention. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
public final class RetentionPeriods {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final RetentionSettings settings;
    private final References references;
    private final Clock clock;

    RetentionPeriods(RetentionSettings settings, References references, Clock clock) {
        this.settings = settings;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Whether somebody with nothing newer would be erased at once; the caller holds the
     * transaction.
     *
     * @param last month of the newest fact
     */
    public boolean isOver(Municipality municipality, InterventionId intervention, YearMonth last) {
        return isOver(last, months(municipality, intervention), now());
    }

    static boolean isOver(YearMonth last, int months, YearMonth now) {
        return last.plusMonths(months).isBefore(now);
    }

    YearMonth now() {
        return YearMonth.from(clock.instant().atZone(AMSTERDAM));
    }

    int months(Municipality municipality, InterventionId id) {
        return references
                .intervention(municipality, id)
                .map(intervention -> intervention.plan().activityType().value())
                .map(code -> settings.activityTypes().getOrDefault(code, settings.months()))
                .orElse(settings.months());
    }
}
