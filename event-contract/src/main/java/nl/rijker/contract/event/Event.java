package nl.rijker.contract.event;

import nl.rijker.contract.value.Municipality;

/** Something that happened, complete for its readers and without persons. */
public sealed interface Event
        permits AreaEvent,
                FrameworkEvent,
                ImportEvent,
                InstrumentEvent,
                InterventionEvent,
                ProviderEvent,
                SessionEvent,
                SubjectEvent,
                TrajectoryEvent {
    Municipality municipality();
}
