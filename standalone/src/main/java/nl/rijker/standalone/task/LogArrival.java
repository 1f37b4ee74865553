package nl.rijker.standalone.task;

import nl.rijker.command.logfile.FileReport;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** What follows when a log has been read into this data directory. */
@Component
class LogArrival {
    private final LedgerArrival ledger;
    private final Household household;
    private final HouseholdSettings settings;

    LogArrival(LedgerArrival ledger, Household household, HouseholdSettings settings) {
        this.ledger = ledger;
        this.household = household;
        this.settings = settings;
    }

    void await(FileReport report, Progress progress) {
        if (household.isDemo()) {
            new CityMark(report.log().events(), true).write(settings.dataDirectory());
        }
        ledger.await(progress);
    }
}
