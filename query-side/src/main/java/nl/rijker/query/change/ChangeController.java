package nl.rijker.query.change;

import java.util.List;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureRequest;
import nl.rijker.query.ledger.BalanceTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/figures/change}. */
@RestController
final class ChangeController {
    record Answer(Basis basis, List<ChangeFigure> figures) {}

    private final FigureDesk desk;
    private final ChangeFigures change;

    ChangeController(FigureDesk desk, BalanceTable balances) {
        this.desk = desk;
        this.change = new ChangeFigures(balances);
    }

    @GetMapping("/v1/figures/change")
    Answer change(Requester requester, @ModelAttribute FigureRequest request) {
        return desk.answer(
                requester,
                "change",
                request,
                sight ->
                        new Answer(
                                sight.basis(),
                                change.at(sight.basis(), sight.breakdown(), sight.least())));
    }
}
