package nl.rijker.standalone.task;

import nl.rijker.command.retention.Retention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Applies the retention rule once a day; the example city lies in the past and keeps everything.
 */
@Component
class DailyRetention {
    private final Retention retention;
    private final Household household;

    DailyRetention(Retention retention, Household household) {
        this.retention = retention;
        this.household = household;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    void run() {
        if (!household.isDemo()) {
            retention.run(household.municipality());
        }
    }
}
