package nl.rijker.command.erasure;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.CommandSecrets;
import nl.rijker.command.platform.ErasureProof;
import nl.rijker.command.platform.ErasureSettings;
import nl.rijker.command.platform.Request;
import nl.rijker.command.subject.SubjectCommand.RepeatErasure;
import nl.rijker.contract.value.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Keeps the log and the list of erased subjects in step. The list lies outside all back-ups and
 * tells a restore whose keys must not come back; a log that was restored doesn't know of the latest
 * erasures, and records them again. A line that doesn't prove that this installation wrote it stops
 * the start: nobody is erased by a list that somebody else wrote.
 */
@Component
public final class ErasureRecord implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(ErasureRecord.class);

    private final ErasureTable logged;
    private final CommandDesk desk;
    private final ErasureProof proof;
    private final ErasureSettings settings;
    private final Clock clock;
    private final ListFile file;

    ErasureRecord(
            ErasureTable logged,
            CommandDesk desk,
            CommandSecrets secrets,
            ErasureSettings settings,
            Clock clock) {
        this.logged = logged;
        this.desk = desk;
        this.proof = ErasureProof.of(secrets.masterKey());
        this.settings = settings;
        this.clock = clock;
        this.file = new ListFile(settings.list());
    }

    /**
     * Before the first request. A list is made where nobody has been erased; where somebody has,
     * its absence may hide an erasure that this log doesn't know of. The log is read first and the
     * list is left alone unless it lacks something: another process may be adding to it.
     */
    @Override
    public void afterSingletonsInstantiated() {
        if (!settings.keep()) {
            return;
        }
        Map<String, String> erasures = logged.erasures();
        if (!file.exists() && !erasures.isEmpty()) {
            throw new UnfitList(
                    """
                    De lijst van gewiste deelnemers (%s) ontbreekt, terwijl er %d zijn gewist. Zet de \
                    nieuwste kopie van de lijst terug. Is er geen kopie meer, vraag dan hulp en zet \
                    tot dan geen reservekopie terug."""
                            .formatted(file.path(), erasures.size()));
        }
        String text = file.text();
        String completed = completed(erasures, text.isEmpty());
        if (!completed.equals(text)) {
            file.replace(completed);
        }
    }

    /** With who was erased by the log, since when it has been kept, and the proof of every line. */
    private String completed(Map<String, String> erasures, boolean empty) {
        ErasedList list = read(erasures.keySet());
        list.addAll(erasures);
        list.beginUnlessBegun(begin(empty));
        return list.text();
    }

    /**
     * A list from before it said so has been kept since the first event, because the log knows of
     * every erasure since. An empty one shows nothing of its past, not even that it is from here:
     * it begins now, and can't be used for an older back-up.
     */
    private Instant begin(boolean empty) {
        return empty ? clock.instant() : logged.begin().orElseGet(clock::instant);
    }

    /**
     * Erases whoever is on the list and not in the log. To be called before a file that was cut off
     * goes on: an erasure destroys it.
     */
    public void repeat(Actor administrator) {
        if (!settings.keep()) {
            return;
        }
        Set<String> known = logged.erasures().keySet();
        read(known).subjects().stream()
                .filter(subject -> !known.contains(subject))
                .forEach(subject -> repeat(subject, administrator));
    }

    private ErasedList read(Set<String> known) {
        List<Path> files = file.exists() ? List.of(file.path()) : List.of();
        return ErasedList.of(files, proof, known);
    }

    private void repeat(String subject, Actor administrator) {
        desk.submit(
                new Request(
                        "erasure-repeated-" + subject,
                        administrator,
                        new RepeatErasure(new SubjectId(subject)),
                        null,
                        subject,
                        null));
        log.info("event=erasure-repeated");
    }
}
