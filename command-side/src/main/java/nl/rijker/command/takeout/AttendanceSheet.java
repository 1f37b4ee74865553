package nl.rijker.command.takeout;

import java.util.List;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceCorrected;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceRecorded;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceWithdrawn;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.Presence;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Sealed;
import org.jspecify.annotations.Nullable;

/** Who was there, and for how long. */
final class AttendanceSheet {
    record Attended(
            Stored told,
            Kind kind,
            TrajectoryEvent event,
            AttendanceId attendance,
            Presence presence,
            @Nullable ReasonCode reason,
            @Nullable Sealed explanation,
            @Nullable Sealed attendedOn,
            @Nullable Sealed session)
            implements Row {}

    private AttendanceSheet() {}

    static Sheet<Attended> sheet(Lookup lookup) {
        return new Sheet<>(
                "aanwezigheid.csv",
                "Aanwezigheid van jongeren in hun traject.",
                List.of(
                        AttendanceRecorded.class,
                        AttendanceCorrected.class,
                        AttendanceWithdrawn.class),
                AttendanceSheet::rows,
                List.of(
                        new Column<>("traject", Sheet.CODE, row -> row.event().trajectory()),
                        new Column<>("aanwezigheid", Sheet.CODE, Attended::attendance),
                        new Column<>(
                                "interventie",
                                "hoort bij deze interventie",
                                row -> row.event().intervention()),
                        new Column<>("maand", "maand", row -> row.presence().month()),
                        new Column<>(
                                "datum",
                                "dag",
                                row ->
                                        lookup.open(
                                                row.event().subject(),
                                                "attendedOn",
                                                row.attendedOn())),
                        new Column<>("minuten", "duur", row -> row.presence().minutes()),
                        new Column<>(
                                "activiteit",
                                "bij welke activiteit, als dat is vastgelegd",
                                row ->
                                        lookup.open(
                                                row.event().subject(), "session", row.session())),
                        new Column<>("reden", "waarom; zie Codes", Attended::reason),
                        new Column<>(
                                "toelichting",
                                "in eigen woorden",
                                row ->
                                        lookup.open(
                                                row.event().subject(),
                                                "explanation",
                                                row.explanation())),
                        new Column<>(
                                "gewist",
                                "zie Gewist",
                                row -> lookup.erased(row.event().subject()))));
    }

    private static List<Attended> rows(Stored told) {
        return switch (told.event()) {
            case AttendanceRecorded e ->
                    List.of(
                            new Attended(
                                    told,
                                    Kind.RECORDED,
                                    e,
                                    e.attendance(),
                                    e.presence(),
                                    null,
                                    null,
                                    e.attendedOn(),
                                    e.session()));
            case AttendanceCorrected e ->
                    List.of(
                            new Attended(
                                    told,
                                    Kind.CORRECTED,
                                    e,
                                    e.attendance(),
                                    e.current(),
                                    e.reason(),
                                    e.explanation(),
                                    e.attendedOn(),
                                    e.session()));
            case AttendanceWithdrawn e ->
                    List.of(
                            new Attended(
                                    told,
                                    Kind.WITHDRAWN,
                                    e,
                                    e.attendance(),
                                    e.previous(),
                                    e.reason(),
                                    e.explanation(),
                                    null,
                                    null));
            default -> List.of();
        };
    }
}
