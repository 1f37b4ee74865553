package nl.rijker.query.ledger;

import java.util.List;
import nl.rijker.contract.event.AreaEvent;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.ImportEvent;
import nl.rijker.contract.event.InstrumentEvent;
import nl.rijker.contract.event.InterventionEvent;
import nl.rijker.contract.event.ProviderEvent;
import nl.rijker.contract.event.SessionEvent;
import nl.rijker.contract.event.SessionEvent.SessionCorrected;
import nl.rijker.contract.event.SessionEvent.SessionRecorded;
import nl.rijker.contract.event.SessionEvent.SessionWithdrawn;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.TrajectoryEvent;
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
import nl.rijker.query.feed.Recorded;

/**
 * What an event amounts to: a pure function of one event and its place in the log, so that any
 * partition can be posted alone. Only clear fields are read.
 */
public final class PostingRules {
    /** Another version means other postings, so a new book. */
    public static final int VERSION = 1;

    private PostingRules() {}

    public static Entries post(Recorded recorded) {
        Event event = recorded.event();
        return switch (event) {
            case SessionEvent e -> session(recorded, e);
            case TrajectoryEvent e -> trajectory(recorded, e);
            case FrameworkEvent _,
                    ImportEvent _,
                    ProviderEvent _,
                    AreaEvent _,
                    InstrumentEvent _,
                    InterventionEvent _,
                    SubjectEvent _ ->
                    new Entries(List.of(), List.of());
        };
    }

    private static Entries session(Recorded recorded, SessionEvent event) {
        SessionLines lines = new SessionLines(recorded, event);
        switch (event) {
            case SessionRecorded e -> lines.add(e.delivery());
            case SessionCorrected e -> lines.replace(e.previous(), e.current());
            case SessionWithdrawn e -> lines.remove(e.previous(), e.reason());
        }
        return lines.entries();
    }

    private static Entries trajectory(Recorded recorded, TrajectoryEvent event) {
        TrajectoryLines lines = new TrajectoryLines(recorded, event);
        switch (event) {
            case TrajectoryStarted e -> lines.started(e.month());
            case TrajectoryEnded e -> lines.ended(e.month(), e.reason());
            case TrajectoryEndWithdrawn e -> lines.notEnded(e.previous(), e.reason());
            case TrajectoryWithdrawn e -> lines.notStarted(e);
            case AttendanceRecorded e -> lines.attended(e.presence());
            case AttendanceCorrected e -> lines.attendedOtherwise(e.previous(), e.current());
            case AttendanceWithdrawn e -> lines.notAttended(e.previous(), e.reason());
            case MeasurementRecorded e -> lines.measured(e);
            case MeasurementCorrected e -> lines.measuredOtherwise(e);
            case MeasurementWithdrawn e -> lines.notMeasured(e);
        }
        return lines.entries();
    }
}
