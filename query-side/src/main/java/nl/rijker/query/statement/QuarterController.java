package nl.rijker.query.statement;

import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Asked;
import nl.rijker.query.figures.Family;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureQuery;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.ledger.BalanceTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/figures/quarters/{quarter}}: what everybody with a log-in may see. */
@RestController
public final class QuarterController {
    private final FigureDesk desk;
    private final QuarterTable table;

    QuarterController(FigureDesk desk, BalanceTable balances) {
        this.desk = desk;
        this.table = new QuarterTable(balances);
    }

    @GetMapping("/v1/figures/quarters/{quarter}")
    Published quarter(
            Requester requester,
            @PathVariable String quarter,
            @Asked(Family.QUARTER) FigureQuery query) {
        desk.refusable(requester, Family.QUARTER.toString(), query::request);
        return published(requester, quarter);
    }

    /**
     * @param quarter such as 2025-Q3
     */
    public Published published(Requester requester, String quarter) {
        Quarter asked = desk.refusable(requester, Family.QUARTER.toString(), () -> parse(quarter));
        return desk.closed(requester, asked, basis -> table.of(asked.toString(), basis));
    }

    private static Quarter parse(String text) {
        try {
            return Quarter.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotShown(Reason.BAD_PARAMETER, text + " (2025-Q3)");
        }
    }
}
