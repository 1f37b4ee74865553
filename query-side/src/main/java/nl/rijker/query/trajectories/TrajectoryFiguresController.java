package nl.rijker.query.trajectories;

import java.util.List;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureRequest;
import nl.rijker.query.ledger.BalanceTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/figures/trajectories}. */
@RestController
final class TrajectoryFiguresController {
    record Answer(Basis basis, List<TrajectoryFigure> figures) {}

    private final FigureDesk desk;
    private final TrajectoryFigures trajectories;

    TrajectoryFiguresController(FigureDesk desk, BalanceTable balances) {
        this.desk = desk;
        this.trajectories = new TrajectoryFigures(balances);
    }

    @GetMapping("/v1/figures/trajectories")
    Answer trajectories(Requester requester, @ModelAttribute FigureRequest request) {
        return desk.answer(
                requester,
                "trajectories",
                request,
                sight ->
                        new Answer(
                                sight.basis(),
                                trajectories.at(sight.basis(), sight.breakdown(), sight.least())));
    }
}
