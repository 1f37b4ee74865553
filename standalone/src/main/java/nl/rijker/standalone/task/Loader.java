package nl.rijker.standalone.task;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.rijker.command.Entry;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Outcome.NotRecorded;
import nl.rijker.command.platform.Request;
import nl.rijker.command.web.Explanation;
import nl.rijker.contract.value.Municipality;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/**
 * Takes a stream of entries through the real decisions, many aggregates in one transaction. What
 * was loaded before changes nothing.
 */
@Component
class Loader {
    private static final int BATCH = 500;

    private final CommandDesk desk;

    Loader(CommandDesk desk) {
        this.desk = desk;
    }

    /** Answers how many entries were read. */
    long load(Iterator<Entry> entries, long total, Progress progress) {
        List<Entry> batch = new ArrayList<>(BATCH);
        long done = 0;
        while (entries.hasNext()) {
            batch.add(entries.next());
            if (batch.size() == BATCH || !entries.hasNext()) {
                submit(batch, done);
                done += batch.size();
                batch.clear();
                progress.report(done, total, "gebeurtenissen");
            }
        }
        return done;
    }

    private void submit(List<Entry> batch, long before) {
        Municipality municipality = batch.getFirst().actor().municipality();
        List<Request> requests =
                batch.stream()
                        .map(
                                entry ->
                                        new Request(
                                                entry.commandId(),
                                                entry.actor(),
                                                entry.command(),
                                                null,
                                                entry.toJson(),
                                                entry.at()))
                        .toList();
        List<nl.rijker.command.platform.Outcome> outcomes = desk.submit(municipality, requests);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof NotRecorded(Throwable cause)) {
                throw refused(before + i + 1, cause);
            }
        }
    }

    private static RuntimeException refused(long line, Throwable cause) {
        return Explanation.of(cause)
                .<RuntimeException>map(
                        sentence ->
                                new UserError(
                                        "Regel "
                                                + line
                                                + " is geweigerd: "
                                                + sentence
                                                + " In een demo past alleen dezelfde stad: met dezelfde --seed en --events."))
                .orElseGet(() -> new IllegalStateException(cause));
    }
}
