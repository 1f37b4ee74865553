package nl.rijker.command.area;

import nl.rijker.command.area.AreaCommand.DefineAreaDivision;
import nl.rijker.command.area.AreaCommand.SplitArea;
import nl.rijker.command.platform.Receipt;
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
        path = "/v1/area-divisions",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class AreaController {
    private final Intake intake;

    AreaController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates(id = "division")
    ResponseEntity<Receipt> define(Incoming<DefineAreaDivision> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{division}/splits")
    ResponseEntity<Receipt> split(Incoming<SplitArea> incoming) {
        return intake.record(incoming);
    }
}
