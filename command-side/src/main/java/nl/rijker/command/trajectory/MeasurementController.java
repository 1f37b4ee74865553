package nl.rijker.command.trajectory;

import nl.rijker.command.platform.Receipt;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
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
        path = "/v1/trajectories/{trajectory}/measurements",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class MeasurementController {
    private final Intake intake;

    MeasurementController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates
    ResponseEntity<Receipt> record(Incoming<RecordMeasurement> incoming) {
        return intake.record(incoming);
    }

    @PutMapping("/{instrument}/{moment}")
    ResponseEntity<Receipt> correct(Incoming<CorrectMeasurement> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{instrument}/{moment}/withdrawal")
    ResponseEntity<Receipt> withdraw(Incoming<WithdrawMeasurement> incoming) {
        return intake.record(incoming);
    }
}
