package nl.rijker.command.trajectory;

import nl.rijker.command.platform.Receipt;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawTrajectory;
import nl.rijker.command.web.Creates;
import nl.rijker.command.web.Incoming;
import nl.rijker.command.web.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/v1/trajectories",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class TrajectoryController {
    private final Intake intake;

    TrajectoryController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates(id = "trajectory")
    ResponseEntity<Receipt> start(Incoming<StartTrajectory> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{trajectory}/withdrawal")
    ResponseEntity<Receipt> withdraw(Incoming<WithdrawTrajectory> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{trajectory}/end")
    ResponseEntity<Receipt> end(Incoming<EndTrajectory> incoming) {
        return intake.record(incoming);
    }
}
