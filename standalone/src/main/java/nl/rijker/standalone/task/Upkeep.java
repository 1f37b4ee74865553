package nl.rijker.standalone.task;

import nl.rijker.command.imports.ImportUpkeep;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the files of providers, beside everything else. */
@Component
class Upkeep {
    private final ImportUpkeep imports;
    private final Household household;

    Upkeep(ImportUpkeep imports, Household household) {
        this.imports = imports;
        this.household = household;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        Thread.ofVirtual()
                .name("import-resume")
                .start(() -> imports.resume(household.municipality()));
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    void tidy() {
        imports.tidy(household.municipality());
    }
}
