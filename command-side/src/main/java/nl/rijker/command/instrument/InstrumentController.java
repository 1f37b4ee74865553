package nl.rijker.command.instrument;

import nl.rijker.command.instrument.InstrumentCommand.DefineInstrument;
import nl.rijker.command.instrument.InstrumentCommand.LinkScale;
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
        path = "/v1/instruments",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class InstrumentController {
    private final Intake intake;

    InstrumentController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates(id = "instrument")
    ResponseEntity<Receipt> define(Incoming<DefineInstrument> incoming) {
        return intake.record(incoming);
    }

    @PostMapping("/{instrument}/scale-links")
    ResponseEntity<Receipt> linkScale(Incoming<LinkScale> incoming) {
        return intake.record(incoming);
    }
}
