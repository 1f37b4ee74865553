package nl.rijker.command.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.Baseline;
import nl.rijker.contract.value.BudgetLine;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.Factor;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.Norm;
import nl.rijker.contract.value.NotedAmount;
import nl.rijker.contract.value.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/**
 * A policy framework as a data file. It is loaded through commands only; a missing or unknown field
 * is refused by name. Totals are never in it: they are computed.
 */
public record FrameworkFile(
        FrameworkCode code,
        int version,
        String name,
        String document,
        String source,
        @Nullable Integer preparationYear,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Integer> budgetedYears,
        List<Taxonomy> taxonomies,
        List<Comparison> crosswalk,
        List<Goal> goals,
        List<Norm> norms,
        List<BudgetLine> budgetLines,
        List<NotedAmount> notedAmounts,
        List<Baseline> baselines,
        List<LinkedActivityType> activityTypes) {

    public record Taxonomy(TaxonomyCode code, String name, String source, List<Factor> factors) {
        private boolean has(FactorCode factor) {
            return factors.stream().anyMatch(candidate -> candidate.code().equals(factor));
        }
    }

    public record Comparison(FactorCode from, FactorCode to, Evidence evidence) {}

    public record LinkedActivityType(
            ActivityType activityType, List<FactorLink> factorLinks, List<GoalLink> goalLinks) {}

    public record FactorLink(FactorCode factor, Evidence evidence) {}

    public record GoalLink(GoalCode goal, Evidence evidence) {}

    public static FrameworkFile read(InputStream json) {
        return Json.mapper().readValue(json, FrameworkFile.class);
    }

    /** The file that the platform brings along, such as NIJ26. */
    public static FrameworkFile of(FrameworkCode code) {
        try (InputStream json =
                FrameworkFile.class.getResourceAsStream("/frameworks/" + code + ".json")) {
            if (json == null) {
                throw new BadForm("framework", "has no file: " + code);
            }
            return read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adopted as the document says. */
    public List<FrameworkCommand> commands() {
        return commands(validFrom, false);
    }

    /** Adopted by a made-up city, marked as an example, from a date of its own. */
    public List<FrameworkCommand> exampleCommands(LocalDate adoptedFrom) {
        return commands(adoptedFrom, true);
    }

    /** Every command names only what a command before it defined. */
    private List<FrameworkCommand> commands(LocalDate from, boolean example) {
        List<FrameworkCommand> commands = new ArrayList<>();
        commands.add(
                new AdoptFramework(
                        code,
                        version,
                        name,
                        document,
                        source,
                        preparationYear,
                        from,
                        validTo,
                        budgetedYears,
                        example));
        for (Taxonomy t : taxonomies) {
            commands.add(new DefineTaxonomy(code, t.code(), t.name(), t.source(), t.factors()));
        }
        crosswalk.forEach(
                c -> commands.add(new CompareFactors(code, c.from(), c.to(), c.evidence())));
        GoalOrder.parentsFirst(goals).forEach(goal -> commands.add(new DefineGoal(code, goal)));
        norms.forEach(norm -> commands.add(new SetNorm(code, norm)));
        budgetLines.forEach(line -> commands.add(new DefineBudgetLine(code, line)));
        notedAmounts.forEach(amount -> commands.add(new NoteAmount(code, amount)));
        baselines.forEach(baseline -> commands.add(new LoadBaseline(code, baseline)));
        activityTypes.forEach(
                type -> commands.add(new DefineActivityType(code, type.activityType())));
        activityTypes.forEach(type -> commands.addAll(links(type)));
        return commands;
    }

    private List<FrameworkCommand> links(LinkedActivityType linked) {
        ActivityType type = linked.activityType();
        List<FrameworkCommand> links = new ArrayList<>();
        for (FactorLink link : linked.factorLinks()) {
            links.add(
                    new LinkFactor(
                            code,
                            type.code(),
                            taxonomyOf(link.factor()),
                            link.factor(),
                            link.evidence(),
                            type.source()));
        }
        for (GoalLink link : linked.goalLinks()) {
            links.add(new LinkGoal(code, type.code(), link.goal(), link.evidence()));
        }
        return links;
    }

    private TaxonomyCode taxonomyOf(FactorCode factor) {
        return taxonomies.stream()
                .filter(taxonomy -> taxonomy.has(factor))
                .findFirst()
                .map(Taxonomy::code)
                .orElseThrow(() -> new Refused(new Refusal.FactorUnknown(factor.value())));
    }
}
