package nl.rijker.commandside;

import nl.rijker.command.retention.Retention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Applies the retention rule once a day. */
@Component
final class DailyRetention {
    private final Retention retention;
    private final FirstAdministrator.Settings settings;

    DailyRetention(Retention retention, FirstAdministrator.Settings settings) {
        this.retention = retention;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    void run() {
        retention.run(settings.municipality());
    }
}
