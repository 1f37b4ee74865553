package nl.rijker.query.schools;

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

/** {@code GET /v1/figures/school-hours}. */
@RestController
final class SchoolController {
    record SchoolHoursAnswer(Basis basis, List<SchoolWeek> weeks) {}

    private final FigureDesk desk;
    private final SchoolHours hours;

    SchoolController(FigureDesk desk, BalanceTable balances) {
        this.desk = desk;
        this.hours = new SchoolHours(balances);
    }

    @GetMapping("/v1/figures/school-hours")
    SchoolHoursAnswer hours(Requester requester, @Asked(Family.SCHOOL_HOURS) FigureQuery query) {
        return desk.answer(
                requester,
                query,
                sight ->
                        new SchoolHoursAnswer(
                                sight.basis(), hours.at(sight.basis(), sight.breakdown())));
    }
}
