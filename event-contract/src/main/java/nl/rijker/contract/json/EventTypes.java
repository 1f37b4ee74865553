package nl.rijker.contract.json;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rijker.contract.event.AreaEvent.AreaDivisionDefined;
import nl.rijker.contract.event.AreaEvent.AreaSplit;
import nl.rijker.contract.event.Event;
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
import nl.rijker.contract.event.ImportEvent.ImportFinished;
import nl.rijker.contract.event.ImportEvent.ImportRevoked;
import nl.rijker.contract.event.ImportEvent.ImportStarted;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.event.InstrumentEvent.ScaleLinked;
import nl.rijker.contract.event.InterventionEvent.InterventionAdjusted;
import nl.rijker.contract.event.InterventionEvent.InterventionEnded;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.InterventionEvent.InterventionStarted;
import nl.rijker.contract.event.ProviderEvent.ProviderRegistered;
import nl.rijker.contract.event.SessionEvent.SessionCorrected;
import nl.rijker.contract.event.SessionEvent.SessionRecorded;
import nl.rijker.contract.event.SessionEvent.SessionWithdrawn;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.SubjectEvent.ConsentWithdrawn;
import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.ObjectionDecided;
import nl.rijker.contract.event.SubjectEvent.ObjectionRaised;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceCorrected;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceRecorded;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementCorrected;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEndWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryWithdrawn;

/** Every kind of event there is. A name, once used, is never used for another shape. */
public final class EventTypes {
    public static final List<EventType> ALL =
            List.of(
                    first("framework-adopted", FrameworkAdopted.class),
                    first("taxonomy-defined", TaxonomyDefined.class),
                    first("factors-compared", FactorsCompared.class),
                    first("goal-defined", GoalDefined.class),
                    first("norm-set", NormSet.class),
                    first("budget-line-defined", BudgetLineDefined.class),
                    first("amount-noted", AmountNoted.class),
                    first("baseline-loaded", BaselineLoaded.class),
                    first("activity-type-defined", ActivityTypeDefined.class),
                    first("factor-linked", FactorLinked.class),
                    first("goal-linked", GoalLinked.class),
                    first("provider-registered", ProviderRegistered.class),
                    first("area-division-defined", AreaDivisionDefined.class),
                    first("area-split", AreaSplit.class),
                    first("instrument-defined", InstrumentDefined.class),
                    first("scale-linked", ScaleLinked.class),
                    first("intervention-planned", InterventionPlanned.class),
                    first("intervention-started", InterventionStarted.class),
                    first("intervention-adjusted", InterventionAdjusted.class),
                    first("intervention-ended", InterventionEnded.class),
                    first("session-recorded", SessionRecorded.class),
                    first("session-corrected", SessionCorrected.class),
                    first("session-withdrawn", SessionWithdrawn.class),
                    new EventType("trajectory-started", "2", TrajectoryStarted.class),
                    first("measurement-recorded", MeasurementRecorded.class),
                    first("measurement-corrected", MeasurementCorrected.class),
                    first("measurement-withdrawn", MeasurementWithdrawn.class),
                    first("attendance-recorded", AttendanceRecorded.class),
                    first("attendance-corrected", AttendanceCorrected.class),
                    first("attendance-withdrawn", AttendanceWithdrawn.class),
                    first("trajectory-ended", TrajectoryEnded.class),
                    first("trajectory-end-withdrawn", TrajectoryEndWithdrawn.class),
                    first("trajectory-withdrawn", TrajectoryWithdrawn.class),
                    first("subject-erased", SubjectErased.class),
                    first("consent-given", ConsentGiven.class),
                    first("consent-withdrawn", ConsentWithdrawn.class),
                    first("objection-raised", ObjectionRaised.class),
                    first("objection-decided", ObjectionDecided.class),
                    first("subjects-joined", SubjectsJoined.class),
                    first("join-undone", JoinUndone.class),
                    first("import-started", ImportStarted.class),
                    first("import-finished", ImportFinished.class),
                    first("import-revoked", ImportRevoked.class));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(EventType::name, type -> type));
    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(toUnmodifiableMap(EventType::event, type -> type));

    private EventTypes() {}

    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Optional<EventType> of(Class<?> event) {
        return Optional.ofNullable(BY_CLASS.get(event));
    }

    private static EventType first(String name, Class<? extends Event> event) {
        return new EventType(name, "1", event);
    }
}
