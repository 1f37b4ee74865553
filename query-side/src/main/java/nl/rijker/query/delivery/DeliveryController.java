package nl.rijker.query.delivery;

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

/** {@code GET /v1/figures/delivery}. */
@RestController
final class DeliveryController {
    record DeliveryAnswer(Basis basis, List<DeliveryFigure> figures) {}

    private final FigureDesk desk;
    private final DeliveryFigures delivery;

    DeliveryController(FigureDesk desk, BalanceTable balances) {
        this.desk = desk;
        this.delivery = new DeliveryFigures(balances);
    }

    @GetMapping("/v1/figures/delivery")
    DeliveryAnswer delivery(Requester requester, @Asked(Family.DELIVERY) FigureQuery query) {
        return desk.answer(
                requester,
                query,
                sight ->
                        new DeliveryAnswer(
                                sight.basis(),
                                delivery.at(sight.basis(), sight.breakdown(), sight.least())));
    }
}
