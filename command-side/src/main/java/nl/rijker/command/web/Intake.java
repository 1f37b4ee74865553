package nl.rijker.command.web;

import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands commands to the desk and answers as HTTP does: 201 or 200, with the version as ETag. */
@Component
public final class Intake {
    private final CommandDesk desk;

    Intake(CommandDesk desk) {
        this.desk = desk;
    }

    public ResponseEntity<Receipt> record(Incoming<?> incoming) {
        Receipt receipt = desk.submit(incoming.request());
        return ResponseEntity.status(incoming.creates() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Long.toString(receipt.version()))
                .body(receipt);
    }
}
