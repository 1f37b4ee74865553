package nl.rijker.command.framework;

import nl.rijker.command.framework.FrameworkCommand.AdoptFramework;
import nl.rijker.command.framework.FrameworkCommand.CompareFactors;
import nl.rijker.command.framework.FrameworkCommand.DefineActivityType;
import nl.rijker.command.framework.FrameworkCommand.DefineBudgetLine;
import nl.rijker.command.framework.FrameworkCommand.DefineGoal;
import nl.rijker.command.framework.FrameworkCommand.DefineTaxonomy;
import nl.rijker.command.framework.FrameworkCommand.LinkFactor;
import nl.rijker.command.framework.FrameworkCommand.LinkGoal;
import nl.rijker.command.framework.FrameworkCommand.LoadBaseline;
import nl.rijker.command.framework.FrameworkCommand.NoteAmount;
import nl.rijker.command.framework.FrameworkCommand.SetNorm;
import nl.rijker.command.platform.Receipt;
import nl.rijker.command.web.Creates;
import nl.rijker.command.web.Incoming;
import nl.rijker.command.web.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/v1/frameworks",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class FrameworkController {
    private final Intake intake;

    FrameworkController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates(id = "framework")
    ResponseEntity<Receipt> adopt(Incoming<AdoptFramework> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/taxonomies")
    ResponseEntity<Receipt> defineTaxonomy(Incoming<DefineTaxonomy> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/factor-comparisons")
    ResponseEntity<Receipt> compareFactors(Incoming<CompareFactors> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/goals")
    ResponseEntity<Receipt> defineGoal(Incoming<DefineGoal> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/norms")
    ResponseEntity<Receipt> setNorm(Incoming<SetNorm> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/budget-lines")
    ResponseEntity<Receipt> defineBudgetLine(Incoming<DefineBudgetLine> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/noted-amounts")
    ResponseEntity<Receipt> noteAmount(Incoming<NoteAmount> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/baselines")
    ResponseEntity<Receipt> loadBaseline(Incoming<LoadBaseline> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/activity-types")
    ResponseEntity<Receipt> defineActivityType(Incoming<DefineActivityType> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/factor-links")
    ResponseEntity<Receipt> linkFactor(Incoming<LinkFactor> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{framework}/goal-links")
    ResponseEntity<Receipt> linkGoal(Incoming<LinkGoal> incoming) {
        return intake.record(incoming);
    }
}
