package nl.rijker.command.trajectory;

import nl.rijker.command.platform.Receipt;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.web.Creates;
import nl.rijker.command.web.Incoming;
import nl.rijker.command.web.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/v1/trajectories/{trajectory}/attendances",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class AttendanceController {
    private final Intake intake;

    AttendanceController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates(id = "attendance")
    ResponseEntity<Receipt> record(Incoming<RecordAttendance> incoming) {
        return intake.record(incoming);
    }

    @PutMapping("/{attendance}")
    ResponseEntity<Receipt> correct(Incoming<CorrectAttendance> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{attendance}/withdrawal")
    ResponseEntity<Receipt> withdraw(Incoming<WithdrawAttendance> incoming) {
        return intake.record(incoming);
    }
}
