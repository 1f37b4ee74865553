package nl.rijker.commandside;

import nl.rijker.command.imports.ImportUpkeep;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the files of providers, beside everything else. */
@Component
final class Upkeep {
    private final ImportUpkeep imports;
    private final FirstAdministrator.Settings settings;

    Upkeep(ImportUpkeep imports, FirstAdministrator.Settings settings) {
        this.imports = imports;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        Thread.ofVirtual()
                .name("import-resume")
                .start(() -> imports.resume(settings.municipality()));
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    void tidy() {
        imports.tidy(settings.municipality());
    }
}
