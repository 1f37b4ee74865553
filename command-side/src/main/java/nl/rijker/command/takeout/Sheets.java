package nl.rijker.command.takeout;

import java.util.List;

/** The files of a take-out, in their order. */
final class Sheets {
    private Sheets() {}

    static List<Sheet<?>> all(Lookup lookup) {
        return List.of(
                InterventionSheet.sheet(),
                SessionSheet.sheet(),
                TrajectorySheet.sheet(lookup),
                MeasurementSheets.scores(lookup),
                MeasurementSheets.answers(lookup),
                AttendanceSheet.sheet(lookup),
                EndingSheet.sheet(lookup),
                ConsentSheet.sheet(lookup),
                ObjectionSheet.sheet(lookup));
    }
}
