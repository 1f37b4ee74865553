package nl.rijker.command.takeout;

import java.util.List;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementCorrected;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Scores;
import nl.rijker.contract.value.Sealed;
import org.jspecify.annotations.Nullable;

/** One statement about a measurement, which has a row per scale and one per answer. */
record Measured(
        Stored told,
        Kind kind,
        TrajectoryEvent event,
        InstrumentId instrument,
        Moment moment,
        Scores scores,
        @Nullable ReasonCode reason,
        @Nullable Sealed explanation,
        @Nullable Sealed takenOn,
        @Nullable Sealed answers) {
    static final List<Class<? extends Event>> EVENTS =
            List.of(
                    MeasurementRecorded.class,
                    MeasurementCorrected.class,
                    MeasurementWithdrawn.class);

    static @Nullable Measured of(Stored told) {
        return switch (told.event()) {
            case MeasurementRecorded e ->
                    new Measured(
                            told,
                            Kind.RECORDED,
                            e,
                            e.instrument(),
                            e.moment(),
                            e.scores(),
                            null,
                            null,
                            e.takenOn(),
                            e.answers());
            case MeasurementCorrected e ->
                    new Measured(
                            told,
                            Kind.CORRECTED,
                            e,
                            e.instrument(),
                            e.moment(),
                            e.current(),
                            e.reason(),
                            e.explanation(),
                            e.takenOn(),
                            e.answers());
            case MeasurementWithdrawn e ->
                    new Measured(
                            told,
                            Kind.WITHDRAWN,
                            e,
                            e.instrument(),
                            e.moment(),
                            e.previous(),
                            e.reason(),
                            e.explanation(),
                            null,
                            null);
            default -> null;
        };
    }
}
