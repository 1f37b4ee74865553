package nl.rijker.command.takeout;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.InterventionEvent;
import nl.rijker.contract.event.InterventionEvent.InterventionAdjusted;
import nl.rijker.contract.event.InterventionEvent.InterventionEnded;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.InterventionEvent.InterventionStarted;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.contract.value.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Plans of interventions, their starts, adjustments and ends. */
final class InterventionSheet {
    record Step(
            Stored told,
            Kind kind,
            InterventionEvent event,
            String step,
            @Nullable LocalDate day,
            @Nullable InterventionPlan plan,
            @Nullable ReasonCode reason)
            implements Row {}

    private InterventionSheet() {}

    static Sheet<Step> sheet() {
        return new Sheet<>(
                "interventies.csv",
                "Uw interventies: gepland, gestart, aangepast en beëindigd.",
                List.of(
                        InterventionPlanned.class,
                        InterventionStarted.class,
                        InterventionAdjusted.class,
                        InterventionEnded.class),
                InterventionSheet::rows,
                List.of(
                        new Column<>(
                                "interventie", "uw nummer", step -> step.event().intervention()),
                        new Column<>(
                                "stap", "gepland, gestart, aangepast of beëindigd", Step::step),
                        new Column<>(
                                "datum",
                                "dag van de start of het einde; bij aangepast vanaf wanneer",
                                Step::day),
                        planned("beleidskader", "code van het kader", InterventionPlan::framework),
                        planned(
                                "soort_activiteit",
                                "code van de methode in het kader",
                                InterventionPlan::activityType),
                        planned("doel", "code van het doel in het kader", InterventionPlan::goal),
                        planned("gebied", "waar het werk is", InterventionPlan::area),
                        planned(
                                "school",
                                "op welke school, als dat zo is",
                                InterventionPlan::school),
                        planned("vorm", "zie Codes", InterventionPlan::form),
                        planned("doelgroep", "zie Codes", InterventionPlan::targetGroup),
                        planned("preventieniveau", "zie Codes", InterventionPlan::preventionLevel),
                        planned("gepland_van", "eerste dag", InterventionPlan::plannedFrom),
                        planned("gepland_tot", "laatste dag", InterventionPlan::plannedTo),
                        planned(
                                "geplande_minuten",
                                "geplande duur per deelnemer in minuten",
                                InterventionPlan::plannedMinutes),
                        new Column<>("reden", "waarom aangepast; zie Codes", Step::reason)));
    }

    private static Column<Step> planned(
            String name, String meaning, Function<InterventionPlan, @Nullable Object> value) {
        return new Column<>(
                name,
                meaning,
                step -> {
                    InterventionPlan plan = step.plan();
                    return plan == null ? null : value.apply(plan);
                });
    }

    private static List<Step> rows(Stored told) {
        return told.event() instanceof InterventionEvent event
                ? List.of(
                        switch (event) {
                            case InterventionPlanned e ->
                                    new Step(
                                            told,
                                            Kind.RECORDED,
                                            e,
                                            "gepland",
                                            null,
                                            e.plan(),
                                            null);
                            case InterventionStarted e ->
                                    new Step(
                                            told,
                                            Kind.RECORDED,
                                            e,
                                            "gestart",
                                            e.startedOn(),
                                            null,
                                            null);
                            case InterventionAdjusted e ->
                                    new Step(
                                            told,
                                            Kind.CORRECTED,
                                            e,
                                            "aangepast",
                                            e.validFrom(),
                                            e.current(),
                                            e.reason());
                            case InterventionEnded e ->
                                    new Step(
                                            told,
                                            Kind.RECORDED,
                                            e,
                                            "beëindigd",
                                            e.endedOn(),
                                            null,
                                            null);
                        })
                : List.of();
    }
}
