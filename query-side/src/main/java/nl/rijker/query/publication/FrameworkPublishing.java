package nl.rijker.query.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.BaselineLoaded;
import nl.rijker.contract.event.FrameworkEvent.BudgetLineDefined;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.BalanceTable;
import nl.rijker.query.platform.Tenancy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the budget and the baselines of frameworks, anew whenever a definition came in; a
 * framework is small.
 */
@Component
class FrameworkPublishing {
    private final PublishTable quarters;
    private final PublishedFrameworkTable table;
    private final BalanceTable balances;
    private final Tenancy tenancy;
    private final TransactionTemplate transaction;
    private final Map<Municipality, Long> published = new HashMap<>();

    FrameworkPublishing(
            PublishTable quarters,
            PublishedFrameworkTable table,
            BalanceTable balances,
            Tenancy tenancy,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.quarters = quarters;
        this.table = table;
        this.balances = balances;
        this.tenancy = tenancy;
        this.transaction = transaction;
    }

    void publish(Municipality municipality) {
        long newest = table.newestDefinition(municipality);
        if (published.getOrDefault(municipality, -1L) == newest) {
            return;
        }
        Map<FrameworkCode, List<FrameworkEvent>> frameworks =
                of(municipality).stream().collect(Collectors.groupingBy(FrameworkEvent::framework));
        transaction.executeWithoutResult(
                status -> {
                    quarters.lock();
                    frameworks.forEach(
                            (framework, events) -> publish(municipality, framework, events));
                });
        published.put(municipality, newest);
    }

    /** Lines are never taken back: fewer of them are what a ledger that begins anew knows. */
    private void publish(
            Municipality municipality, FrameworkCode framework, List<FrameworkEvent> events) {
        long lines = events.stream().mapToLong(FrameworkPublishing::lines).sum();
        if (lines >= table.lines(municipality, framework)) {
            table.clear(municipality, framework);
            events.forEach(event -> fill(municipality, event));
        }
    }

    private static long lines(FrameworkEvent event) {
        return switch (event) {
            case BudgetLineDefined e -> e.line().amounts().size();
            case BaselineLoaded _ -> 1;
            case FrameworkEvent _ -> 0;
        };
    }

    private void fill(Municipality municipality, FrameworkEvent event) {
        switch (event) {
            case BudgetLineDefined e ->
                    e.line()
                            .amounts()
                            .forEach(
                                    year -> table.add(municipality, e.framework(), e.line(), year));
            case BaselineLoaded e -> table.add(municipality, e.framework(), e.baseline());
            case FrameworkEvent _ -> {}
        }
    }

    /** What the ledger knows of frameworks now. */
    List<FrameworkEvent> of(Municipality municipality) {
        return tenancy.in(
                municipality,
                () -> balances.joins(municipality, balances.live().position()).frameworks());
    }
}
