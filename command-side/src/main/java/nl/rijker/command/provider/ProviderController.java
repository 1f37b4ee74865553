package nl.rijker.command.provider;

import nl.rijker.command.platform.Receipt;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
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
        path = "/v1/providers",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class ProviderController {
    private final Intake intake;

    ProviderController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Creates(id = "provider")
    ResponseEntity<Receipt> register(Incoming<RegisterProvider> incoming) {
        return intake.record(incoming);
    }
}
