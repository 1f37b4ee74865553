package nl.rijker.command.recording;

import java.io.IOException;
import java.util.List;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.ImportSettings;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.mapping.Mappings;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.Rehearsal;
import nl.rijker.command.platform.Request;
import nl.rijker.command.session.Session;
import nl.rijker.command.session.SessionCommand;
import nl.rijker.command.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/** Reads a file and rehearses its rows; writes nothing that stays. */
@Component
final class Looking {
    private static final String LOOKING = "Alle rijen worden gecontroleerd.";

    private final Mappings mappings;
    private final RowHandling handling;
    private final Rehearsal rehearsal;
    private final ImportSettings settings;

    Looking(Mappings mappings, RowHandling handling, Rehearsal rehearsal, ImportSettings settings) {
        this.mappings = mappings;
        this.handling = handling;
        this.rehearsal = rehearsal;
        this.settings = settings;
    }

    ReadFile read(Batch batch, StagedFiles files, ImportProgress progress) throws IOException {
        return new Reading(
                        files,
                        batch.kind(),
                        mappings.columns(batch.actor(), batch.source()),
                        settings.badRows(),
                        progress)
                .run();
    }

    Tally rehearse(Batch batch, StagedFiles files, ReadFile read, ImportProgress progress)
            throws IOException {
        Tally tally = new Tally(read, settings.badRows());
        if (!read.ended()) {
            handling.handle(
                    batch,
                    files,
                    read,
                    requests -> decide(batch, requests),
                    tally,
                    (done, total, message) -> progress.report(done, total, LOOKING));
        }
        return tally;
    }

    private List<Outcome> decide(Batch batch, List<Request> requests) {
        return rehearsal.submit(batch.actor().municipality(), requests, Looking::fresh);
    }

    private static Decider<?, ?> fresh(Command command) {
        return command instanceof SessionCommand ? new Session() : new Trajectory();
    }
}
