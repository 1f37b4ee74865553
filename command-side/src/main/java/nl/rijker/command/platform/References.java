package nl.rijker.command.platform;

import java.util.Optional;
import nl.rijker.contract.event.AreaEvent.AreaDivisionDefined;
import nl.rijker.contract.event.AreaEvent.AreaSplit;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.ActivityTypeDefined;
import nl.rijker.contract.event.FrameworkEvent.FrameworkAdopted;
import nl.rijker.contract.event.FrameworkEvent.GoalDefined;
import nl.rijker.contract.event.ImportEvent;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.event.InterventionEvent.InterventionAdjusted;
import nl.rijker.contract.event.InterventionEvent.InterventionEnded;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.InterventionEvent.InterventionStarted;
import nl.rijker.contract.event.ProviderEvent.ProviderRegistered;
import nl.rijker.contract.event.SessionEvent;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AreaUnit;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;

/** The command side's own reference entries, written in the transaction of their event. */
public final class References {
    private final ReferenceStore store;
    private final SubjectReferences subjects;

    public References(ReferenceStore store) {
        this.store = store;
        this.subjects = new SubjectReferences(store);
    }

    public SubjectReferences subjects() {
        return subjects;
    }

    public Optional<ProviderRegistered> provider(Municipality municipality, ProviderId provider) {
        return store.find(municipality, provider.value(), ProviderRegistered.class);
    }

    public Optional<FrameworkAdopted> framework(Municipality municipality, FrameworkCode code) {
        return store.find(municipality, code.value(), FrameworkAdopted.class);
    }

    public Optional<ActivityType> activityType(
            Municipality municipality, FrameworkCode framework, ActivityTypeCode code) {
        return store.find(municipality, framework + "/" + code, ActivityType.class);
    }

    public Optional<Goal> goal(Municipality municipality, FrameworkCode framework, GoalCode code) {
        return store.find(municipality, framework + "/" + code, Goal.class);
    }

    public Optional<AreaUnit> area(Municipality municipality, AreaCode area) {
        return store.find(municipality, area.value(), AreaUnit.class);
    }

    public Optional<InstrumentDefined> instrument(Municipality municipality, InstrumentId id) {
        return store.find(municipality, id.value(), InstrumentDefined.class);
    }

    public Optional<InterventionReference> intervention(
            Municipality municipality, InterventionId id) {
        return store.find(municipality, id.value(), InterventionReference.class);
    }

    /** Notes what later decisions must know of this event. */
    public void on(Event event) {
        Municipality municipality = event.municipality();
        switch (event) {
            case ProviderRegistered e -> store.put(municipality, e.provider().value(), e);
            case FrameworkEvent e -> onFramework(municipality, e);
            case AreaDivisionDefined e ->
                    e.units().forEach(unit -> store.put(municipality, unit.code().value(), unit));
            case AreaSplit e ->
                    e.parts().forEach(unit -> store.put(municipality, unit.code().value(), unit));
            case InstrumentDefined e -> store.put(municipality, e.instrument().value(), e);
            case InterventionPlanned e -> put(municipality, InterventionReference.planned(e));
            case InterventionStarted e ->
                    put(municipality, known(municipality, e.intervention()).started(e));
            case InterventionAdjusted e ->
                    put(municipality, known(municipality, e.intervention()).adjusted(e));
            case InterventionEnded e ->
                    put(municipality, known(municipality, e.intervention()).ended(e));
            case nl.rijker.contract.event.InstrumentEvent.ScaleLinked _ -> {}
            case ImportEvent _ -> {}
            case SessionEvent _ -> {}
            case TrajectoryEvent e -> store.follow(e);
            case SubjectEvent e -> {
                subjects.on(e);
                store.follow(e);
            }
        }
    }

    private void onFramework(Municipality municipality, FrameworkEvent event) {
        switch (event) {
            case FrameworkAdopted e -> store.put(municipality, e.framework().value(), e);
            case ActivityTypeDefined e ->
                    store.put(
                            municipality,
                            e.framework() + "/" + e.activityType().code(),
                            e.activityType());
            case GoalDefined e ->
                    store.put(municipality, e.framework() + "/" + e.goal().code(), e.goal());
            case FrameworkEvent.TaxonomyDefined _,
                    FrameworkEvent.FactorsCompared _,
                    FrameworkEvent.NormSet _,
                    FrameworkEvent.BudgetLineDefined _,
                    FrameworkEvent.AmountNoted _,
                    FrameworkEvent.BaselineLoaded _,
                    FrameworkEvent.FactorLinked _,
                    FrameworkEvent.GoalLinked _ -> {}
        }
    }

    private void put(Municipality municipality, InterventionReference intervention) {
        store.put(municipality, intervention.intervention().value(), intervention);
    }

    private InterventionReference known(Municipality municipality, InterventionId id) {
        return intervention(municipality, id).orElseThrow();
    }
}
