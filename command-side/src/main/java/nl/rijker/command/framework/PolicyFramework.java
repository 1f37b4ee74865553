package nl.rijker.command.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.ActivityTypeDefined;
import nl.rijker.contract.event.FrameworkEvent.AmountNoted;
import nl.rijker.contract.event.FrameworkEvent.BaselineLoaded;
import nl.rijker.contract.event.FrameworkEvent.BudgetLineDefined;
import nl.rijker.contract.event.FrameworkEvent.FactorLinked;
import nl.rijker.contract.event.FrameworkEvent.FactorsCompared;
import nl.rijker.contract.event.FrameworkEvent.FrameworkAdopted;
import nl.rijker.contract.event.FrameworkEvent.GoalDefined;
import nl.rijker.contract.event.FrameworkEvent.GoalLinked;
import nl.rijker.contract.event.FrameworkEvent.NormSet;
import nl.rijker.contract.event.FrameworkEvent.TaxonomyDefined;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.Municipality;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A municipality's plan: every element is an event of its own, and links name what exists. */
@Aggregate(type = PolicyFramework.TYPE, cache = "aggregateCache")
public class PolicyFramework implements Decider<FrameworkCommand, FrameworkEvent> {
    static final String TYPE = "framework";

    @AggregateIdentifier private @Nullable String identifier;

    /** Every element by its own record, so that nothing is defined twice. */
    private final Set<Object> elements = new HashSet<>();

    private record Named(String kind, String code) {}

    private record Link(String from, String to) {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<FrameworkCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<FrameworkEvent> decide(FrameworkCommand command, Circumstances given) {
        given.actor().mustBeAdministrator();
        Municipality municipality = given.actor().municipality();
        if (command instanceof AdoptFramework == (identifier != null)) {
            throw new Refused(
                    identifier == null
                            ? new Refusal.DoesNotExist(TYPE, command.id())
                            : new Refusal.AlreadyExists(TYPE, command.id()));
        }
        FrameworkEvent event = event(command, municipality);
        element(event, true);
        return List.of(event);
    }

    private FrameworkEvent event(FrameworkCommand command, Municipality municipality) {
        return switch (command) {
            case AdoptFramework c ->
                    new FrameworkAdopted(
                            municipality,
                            c.framework(),
                            c.version(),
                            c.name(),
                            c.document(),
                            c.validFrom(),
                            c.validTo(),
                            c.example());
            case DefineTaxonomy c ->
                    new TaxonomyDefined(
                            municipality,
                            c.framework(),
                            c.taxonomy(),
                            c.name(),
                            c.source(),
                            c.factors());
            case CompareFactors c ->
                    new FactorsCompared(
                            municipality, c.framework(), c.from(), c.to(), c.evidence());
            case DefineGoal c -> new GoalDefined(municipality, c.framework(), c.goal());
            case SetNorm c -> new NormSet(municipality, c.framework(), c.norm());
            case DefineBudgetLine c -> new BudgetLineDefined(municipality, c.framework(), c.line());
            case NoteAmount c -> new AmountNoted(municipality, c.framework(), c.amount());
            case LoadBaseline c -> new BaselineLoaded(municipality, c.framework(), c.baseline());
            case DefineActivityType c ->
                    new ActivityTypeDefined(municipality, c.framework(), c.activityType());
            case LinkFactor c ->
                    new FactorLinked(
                            municipality,
                            c.framework(),
                            c.activityType(),
                            c.taxonomy(),
                            c.factor(),
                            c.evidence(),
                            c.source());
            case LinkGoal c ->
                    new GoalLinked(municipality, c.framework(), c.activityType(), c.goal());
        };
    }

    /**
     * The element that an event adds; refuses, when deciding, what is there twice or hangs loose.
     */
    private Object element(FrameworkEvent event, boolean deciding) {
        Object element =
                switch (event) {
                    case FrameworkAdopted e -> new Named(TYPE, e.framework().value());
                    case TaxonomyDefined e -> new Named("taxonomy", e.taxonomy().value());
                    case FactorsCompared e ->
                            new Link(known(e.from(), deciding), known(e.to(), deciding));
                    case GoalDefined e -> {
                        GoalCode parent = e.goal().parent();
                        if (parent != null) {
                            known(parent, deciding);
                        }
                        yield new Named("goal", e.goal().code().value());
                    }
                    case NormSet e -> new Named("norm", e.norm().code());
                    case BudgetLineDefined e -> new Named("budget-line", e.line().code());
                    case AmountNoted e -> new Named("amount", e.amount().code());
                    case BaselineLoaded e -> new Named("baseline", e.baseline().code());
                    case ActivityTypeDefined e ->
                            new Named("activity-type", e.activityType().code().value());
                    case FactorLinked e ->
                            new Link(
                                    known(e.activityType(), deciding), known(e.factor(), deciding));
                    case GoalLinked e ->
                            new Link(known(e.activityType(), deciding), known(e.goal(), deciding));
                };
        if (deciding && elements.contains(element)) {
            throw new Refused(new Refusal.AlreadyExists("element", element.toString()));
        }
        return element;
    }

    private String known(FactorCode factor, boolean deciding) {
        if (deciding && !elements.contains(new Named("factor", factor.value()))) {
            throw new Refused(new Refusal.FactorUnknown(factor.value()));
        }
        return factor.value();
    }

    private String known(GoalCode goal, boolean deciding) {
        if (deciding && !elements.contains(new Named("goal", goal.value()))) {
            throw new Refused(new Refusal.GoalUnknown(goal.value()));
        }
        return goal.value();
    }

    private String known(ActivityTypeCode type, boolean deciding) {
        if (deciding && !elements.contains(new Named("activity-type", type.value()))) {
            throw new Refused(new Refusal.ActivityTypeUnknown(type));
        }
        return type.value();
    }

    @Override
    @EventSourcingHandler
    public void on(FrameworkEvent event) {
        if (event instanceof FrameworkAdopted e) {
            identifier = Command.target(e.municipality(), TYPE, e.framework());
        }
        if (event instanceof TaxonomyDefined e) {
            e.factors().forEach(factor -> elements.add(new Named("factor", factor.code().value())));
        }
        elements.add(element(event, false));
    }
}
