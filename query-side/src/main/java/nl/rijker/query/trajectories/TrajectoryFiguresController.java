package nl.rijker.query.trajectories;

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

/** {@code GET /v1/figures/trajectories}. */
@RestController
final class TrajectoryFiguresController {
    record TrajectoriesAnswer(Basis basis, List<TrajectoryFigure> figures) {}

    private final FigureDesk desk;
    private final TrajectoryFigures trajectories;

    TrajectoryFiguresController(FigureDesk desk, BalanceTable balances) {
        this.desk = desk;
        this.trajectories = new TrajectoryFigures(balances);
    }

    @GetMapping("/v1/figures/trajectories")
    TrajectoriesAnswer trajectories(
            Requester requester, @Asked(Family.TRAJECTORIES) FigureQuery query) {
        return desk.answer(
                requester,
                query,
                sight ->
                        new TrajectoriesAnswer(
                                sight.basis(),
                                trajectories.at(sight.basis(), sight.breakdown(), sight.least())));
    }
}
