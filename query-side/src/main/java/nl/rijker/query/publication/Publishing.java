package nl.rijker.query.publication;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.figures.Sights;
import nl.rijker.query.ledger.BalanceTable;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.platform.Tenancy;
import nl.rijker.query.statement.Published;
import nl.rijker.query.statement.QuarterTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the protected table of each quarter that has closed, as known on its closing date, and
 * what frameworks make public. A quarter is published as soon as nothing more can become known of
 * its closing date, and anew only where more is known than before.
 */
@Component
public class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final PublishTable table;
    private final FrameworkPublishing frameworks;
    private final FeedDesk feed;
    private final Sights sights;
    private final QuarterTable quarters;
    private final Tenancy tenancy;
    private final TransactionTemplate transaction;

    Publishing(
            PublishTable table,
            FrameworkPublishing frameworks,
            FeedDesk feed,
            Sights sights,
            BalanceTable balances,
            Tenancy tenancy,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.table = table;
        this.frameworks = frameworks;
        this.feed = feed;
        this.sights = sights;
        this.quarters = new QuarterTable(balances);
        this.tenancy = tenancy;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${rijker.publication.every:PT1M}")
    void publishAndGoOn() {
        try {
            publish();
        } catch (RuntimeException failure) {
            LOG.error("publication=failed, tries again", failure);
        }
    }

    /** Publishes what has closed and isn't published yet. */
    public synchronized void publish() {
        for (Municipality municipality : table.municipalities()) {
            table.admit(municipality);
            frameworks.publish(municipality);
            table.firstPeriod(municipality).ifPresent(first -> publish(municipality, first));
        }
    }

    private void publish(Municipality municipality, LocalDate first) {
        Quarter oldest = Quarter.of(first);
        for (Quarter quarter = Quarter.lastClosed(sights.today());
                quarter.compareTo(oldest) >= 0;
                quarter = quarter.previous()) {
            publish(municipality, quarter);
        }
    }

    private void publish(Municipality municipality, Quarter quarter) {
        Optional<Published> fresh =
                tenancy.in(
                        municipality,
                        () -> {
                            Basis basis = sights.ofQuarter(municipality, quarter);
                            return isWhole(basis) && isMore(basis, quarter)
                                    ? Optional.of(quarters.of(quarter.toString(), basis))
                                    : Optional.empty();
                        });
        if (fresh.isEmpty()) {
            return;
        }
        Names names = Names.of(frameworks.of(municipality));
        transaction.executeWithoutResult(
                status -> {
                    table.lock();
                    // Another process may have been first.
                    if (isMore(fresh.get().basis(), quarter)) {
                        table.clear(municipality, quarter);
                        fill(quarter, fresh.get(), names);
                    }
                });
    }

    /** Events are recorded in the order of their days: the next one ends the day before it. */
    private boolean isWhole(Basis basis) {
        long known = feed.known();
        return known > basis.position() || known >= feed.head();
    }

    /** What was published is never replaced by less, whatever a ledger that begins anew knows. */
    private boolean isMore(Basis basis, Quarter quarter) {
        return table.published(basis.municipality(), quarter)
                .map(before -> before < basis.position())
                .orElse(true);
    }

    private void fill(Quarter quarter, Published published, Names names) {
        Municipality municipality = published.basis().municipality();
        table.add(quarter, published.basis());
        published
                .factors()
                .forEach(
                        change ->
                                table.add(
                                        municipality,
                                        quarter,
                                        "factor",
                                        names.factor(change.code()),
                                        change));
        published
                .activityTypes()
                .forEach(
                        change ->
                                table.add(
                                        municipality,
                                        quarter,
                                        "activity_type",
                                        names.activityType(change.code()),
                                        change));
        for (Published.Delivered delivery : published.deliveries()) {
            String type = delivery.activityType();
            Map<String, Published.Count> counts = new TreeMap<>();
            counts.put("sessions", delivery.sessions());
            counts.put("hours", delivery.hours());
            counts.put("visits", delivery.visits());
            counts.put("participants", delivery.participants());
            counts.forEach(
                    (quantity, count) ->
                            table.add(
                                    municipality,
                                    quarter,
                                    type,
                                    names.activityType(type),
                                    quantity,
                                    count));
        }
    }
}
