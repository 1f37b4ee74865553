package nl.rijker.query.schools;

import java.util.List;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureRequest;
import nl.rijker.query.ledger.BalanceTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/figures/school-hours}. */
@RestController
final class SchoolController {
    record Answer(Basis basis, List<SchoolWeek> weeks) {}

    private final FigureDesk desk;
    private final SchoolHours hours;

    SchoolController(FigureDesk desk, BalanceTable balances) {
        this.desk = desk;
        this.hours = new SchoolHours(balances);
    }

    @GetMapping("/v1/figures/school-hours")
    Answer hours(Requester requester, @ModelAttribute FigureRequest request) {
        return desk.answer(
                requester,
                "school-hours",
                request,
                sight -> new Answer(sight.basis(), hours.at(sight.basis(), sight.breakdown())));
    }
}
