package nl.rijker.query.statement;

import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.NotShown.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.figures.Sights;
import nl.rijker.query.ledger.BalanceTable;
import nl.rijker.query.platform.Tenancy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/figures/quarters/{quarter}}: what everybody with a log-in may see. */
@RestController
public final class QuarterController {
    private final Tenancy tenancy;
    private final Sights sights;
    private final QuarterTable table;

    QuarterController(Tenancy tenancy, Sights sights, BalanceTable balances) {
        this.tenancy = tenancy;
        this.sights = sights;
        this.table = new QuarterTable(balances);
    }

    @GetMapping("/v1/figures/quarters/{quarter}")
    public Published quarter(Requester requester, @PathVariable String quarter) {
        return published(requester, parse(quarter));
    }

    public Published published(Requester requester, Quarter quarter) {
        sights.mustSeeQuarters(requester);
        Quarter last = Quarter.lastClosed(sights.today());
        if (quarter.compareTo(last) > 0) {
            throw new NotShown(Reason.QUARTER_NOT_CLOSED, last.toString());
        }
        return tenancy.in(
                requester.municipality(),
                () -> {
                    Basis basis =
                            sights.at(requester, quarter.closes(), quarter.first(), quarter.last());
                    return table.of(quarter.toString(), basis);
                });
    }

    private static Quarter parse(String text) {
        try {
            return Quarter.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotShown(Reason.BAD_PARAMETER, text + " (2025-Q3)");
        }
    }
}
