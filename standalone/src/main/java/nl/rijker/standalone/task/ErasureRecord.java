package nl.rijker.standalone.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.CommandSecrets;
import nl.rijker.command.platform.ErasureProof;
import nl.rijker.command.platform.Request;
import nl.rijker.command.subject.SubjectCommand.RepeatErasure;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.backup.ErasedList;
import nl.rijker.standalone.backup.ErasureTable;
import nl.rijker.standalone.directory.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the log and the list of erased subjects in step. The list lies outside all back-ups and
 * tells a restore whose keys must not come back; a log that was restored doesn't know of the latest
 * erasures, and records them again. A line that doesn't prove that this installation wrote it stops
 * the start: nobody is erased by a list that somebody else wrote.
 */
@Component
class ErasureRecord implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(ErasureRecord.class);

    private final ErasureTable logged;
    private final CommandDesk desk;
    private final Household household;
    private final ErasureProof proof;
    private final Path list;

    ErasureRecord(
            @Qualifier("commandJdbc") JdbcClient jdbc,
            CommandDesk desk,
            Household household,
            CommandSecrets secrets,
            @Value("${rijker.erasure.list}") Path list) {
        this.logged = new ErasureTable(jdbc);
        this.desk = desk;
        this.household = household;
        this.proof = ErasureProof.of(secrets.masterKey());
        this.list = list;
    }

    /**
     * Before the first request. A list is made where nobody has been erased; where somebody has,
     * its absence may hide an erasure that this log doesn't know of.
     */
    @Override
    public void afterSingletonsInstantiated() {
        var erasures = logged.erasures();
        if (!Files.exists(list)) {
            if (!erasures.isEmpty()) {
                throw new UserError(
                        "De lijst van gewiste deelnemers (%s) ontbreekt, terwijl er %d zijn gewist. Zet de nieuwste kopie van de lijst terug. Is er geen kopie, maak dan zelf een leeg bestand met die naam: Rijker vult het aan met wie volgens dit logboek is gewist."
                                .formatted(list, erasures.size()));
            }
            OwnerOnly.write(list, "");
        }
        OwnerOnly.write(list, completed(erasures));
    }

    /** With who was erased by the log, and the proof of every line. */
    private String completed(Map<String, String> erasures) {
        var listed = ErasedList.of(List.of(list), proof, erasures.keySet());
        listed.addAll(erasures);
        return listed.text();
    }

    /** Before a file that was cut off goes on: an erasure destroys it. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void repeat() {
        var known = logged.erasures().keySet();
        ErasedList.of(List.of(list), proof, known).subjects().stream()
                .filter(subject -> !known.contains(subject))
                .forEach(this::repeat);
    }

    private void repeat(String subject) {
        desk.submit(
                new Request(
                        "erasure-repeated-" + subject,
                        household.administrator(),
                        new RepeatErasure(new SubjectId(subject)),
                        null,
                        subject,
                        null));
        log.info("event=erasure-repeated");
    }
}
