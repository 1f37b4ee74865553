package nl.rijker.query.change;

import java.util.List;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Asked;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Family;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureQuery;
import nl.rijker.query.ledger.BalanceTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/figures/change}. */
@RestController
final class ChangeController {
    record ChangeAnswer(Basis basis, List<ChangeFigure> figures) {}

    private final FigureDesk desk;
    private final ChangeFigures change;

    ChangeController(FigureDesk desk, BalanceTable balances) {
        this.desk = desk;
        this.change = new ChangeFigures(balances);
    }

    @GetMapping("/v1/figures/change")
    ChangeAnswer change(Requester requester, @Asked(Family.CHANGE) FigureQuery query) {
        return desk.answer(
                requester,
                query,
                sight ->
                        new ChangeAnswer(
                                sight.basis(),
                                change.at(sight.basis(), sight.breakdown(), sight.least())));
    }
}
