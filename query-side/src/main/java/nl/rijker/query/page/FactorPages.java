package nl.rijker.query.page;

import java.util.Set;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.change.ChangeFigures;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.figures.Family;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureRequest;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.figures.Sights;
import nl.rijker.query.ledger.BalanceTable;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.page.FactorPage.Scope;
import nl.rijker.query.platform.Tenancy;
import nl.rijker.query.statement.Published;
import nl.rijker.query.statement.QuarterController;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which page a role gets: evaluators and providers the live ledger, monitors and the council a
 * closed quarter, nobody else anything.
 */
@Component
final class FactorPages {
    private static final FigureRequest BY_FACTOR =
            new FigureRequest(null, null, null, Set.of(Dimension.FACTOR), null, null, null, null);

    private final FigureDesk desk;
    private final QuarterController quarters;
    private final Sights sights;
    private final Tenancy tenancy;
    private final BalanceTable balances;
    private final ChangeFigures change;

    FactorPages(
            FigureDesk desk,
            QuarterController quarters,
            Sights sights,
            Tenancy tenancy,
            BalanceTable balances) {
        this.desk = desk;
        this.quarters = quarters;
        this.sights = sights;
        this.tenancy = tenancy;
        this.balances = balances;
        this.change = new ChangeFigures(balances);
    }

    /**
     * @param quarter such as 2025-Q3; the newest closed one if absent
     */
    FactorPage of(Requester requester, @Nullable String quarter) {
        return switch (requester.role()) {
            case EVALUATOR -> live(requester, Scope.EVERYTHING);
            case PROVIDER -> live(requester, Scope.OWN_WORK);
            case MONITOR, COUNCIL -> closed(requester, quarter);
            case ADMINISTRATOR, SCRAPER, IMPORTER ->
                    desk.refusable(
                            requester,
                            Family.PAGE.toString(),
                            () -> {
                                throw new NotShown(Reason.ROLE_NOT_ALLOWED, "");
                            });
        };
    }

    private FactorPage live(Requester requester, Scope scope) {
        return desk.answer(
                requester,
                Family.PAGE,
                BY_FACTOR,
                sight ->
                        FactorPage.live(
                                scope,
                                joins(requester, sight.basis().position()),
                                sight,
                                change.at(sight.basis(), sight.breakdown(), sight.least())));
    }

    private FactorPage closed(Requester requester, @Nullable String quarter) {
        Quarter newest = Quarter.lastClosed(sights.today());
        Published published =
                quarters.published(requester, quarter == null ? newest.toString() : quarter);
        return tenancy.in(
                requester.municipality(),
                () ->
                        FactorPage.closed(
                                joins(requester, published.basis().position()), published, newest));
    }

    private Joins joins(Requester requester, long position) {
        return balances.joins(requester.municipality(), position);
    }
}
