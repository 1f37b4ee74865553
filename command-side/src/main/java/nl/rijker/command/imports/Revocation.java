package nl.rijker.command.imports;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.Batch.Counts;
import nl.rijker.command.batch.BatchDesk;
import nl.rijker.command.batch.BatchState;
import nl.rijker.command.batch.ImportCommand.FinishImport;
import nl.rijker.command.batch.ImportCommand.RevokeImport;
import nl.rijker.command.imports.BatchFacts.Fact;
import nl.rijker.command.imports.RevocationReport.Left;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Request;
import nl.rijker.command.recording.FactIds;
import nl.rijker.command.recording.ImportProgress;
import nl.rijker.command.recording.ImportedFactTable;
import nl.rijker.command.web.Explanation;
import nl.rijker.contract.value.Municipality;
import org.springframework.stereotype.Component;

/**
 * Takes an import back, fact by fact: each aggregate refuses what isn't any more as the import
 * recorded it, and that stays. Cut off half-way, it is asked again and goes on.
 */
@Component
final class Revocation {
    private static final int CHUNK = 300;
    private static final int LISTED = 10_000;
    private static final String WITHDRAWING = "De import wordt teruggedraaid.";

    private final ImportedFactTable table;
    private final BatchFacts facts;
    private final BatchDesk batches;
    private final CommandDesk desk;
    private final MunicipalTransactions transactions;
    private final FactIds ids;

    Revocation(
            ImportedFactTable table,
            BatchFacts facts,
            BatchDesk batches,
            CommandDesk desk,
            MunicipalTransactions transactions,
            FactIds ids) {
        this.table = table;
        this.facts = facts;
        this.batches = batches;
        this.desk = desk;
        this.transactions = transactions;
        this.ids = ids;
    }

    RevocationReport revoke(Actor actor, Batch batch, ImportProgress progress) {
        mustBeFinished(batch);
        if (batch.state() == BatchState.CUT_OFF) {
            finish(actor, batch);
        }
        batches.save(batch.in(BatchState.REVOKING, batch.kind(), batch.counts()));
        Run run = new Run(actor, batch, progress);
        run.all();
        run.mustHaveSeen(batch.counts().recorded());
        desk.submit(
                new Request(
                        batch.id() + "-revoke",
                        actor,
                        new RevokeImport(batch.id(), run.withdrawn, run.left),
                        null,
                        "revoke",
                        null));
        Counts counts = batch.counts().revoked(run.withdrawn, run.left);
        batches.save(batch.in(BatchState.REVOKED, batch.kind(), counts));
        return new RevocationReport(batch.id(), run.withdrawn, run.left, run.listed);
    }

    /** What was recorded until the file was destroyed is all there is. */
    private void finish(Actor actor, Batch batch) {
        FinishImport all = new FinishImport(batch.id(), batch.counts().recorded(), 0, 0);
        desk.submit(new Request(batch.id() + "-finish", actor, all, null, "finish", null));
    }

    private static void mustBeFinished(Batch batch) {
        switch (batch.state()) {
            case FINISHED, REVOKING -> {}
            case CUT_OFF -> {
                if (batch.counts().recorded() == 0) {
                    throw new Refused(new Refusal.ImportRecordedNothing(batch.id()));
                }
            }
            case REVOKED -> throw new Refused(new Refusal.ImportIsRevoked(batch.id()));
            case STAGED, RECORDING -> throw new Refused(new Refusal.ImportIsBusy());
            case REFUSED -> throw new Refused(new Refusal.ImportRecordedNothing(batch.id()));
        }
    }

    private final class Run {
        private final Actor actor;
        private final Batch batch;
        private final ImportProgress progress;
        private final List<Left> listed = new ArrayList<>();
        private long withdrawn;
        private long left;

        Run(Actor actor, Batch batch, ImportProgress progress) {
            this.actor = actor;
            this.batch = batch;
            this.progress = progress;
        }

        void all() {
            Municipality municipality = actor.municipality();
            String after = "";
            while (true) {
                String from = after;
                List<String> aggregates =
                        transactions.in(
                                municipality,
                                () -> table.aggregates(municipality, batch.id(), from, CHUNK));
                if (aggregates.isEmpty()) {
                    return;
                }
                withdraw(aggregates);
                after = aggregates.getLast();
                progress.report(withdrawn + left, batch.counts().recorded(), WITHDRAWING);
            }
        }

        private void withdraw(List<String> aggregates) {
            List<Fact> found = new ArrayList<>();
            List<Request> requests = new ArrayList<>();
            for (String aggregate : aggregates) {
                for (Fact fact : facts.of(batch, aggregate)) {
                    found.add(fact);
                    requests.add(request(fact));
                }
            }
            List<Outcome> outcomes = desk.submit(actor.municipality(), requests);
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Recorded _, Outcome.Repeated _ -> withdrawn++;
                    case Outcome.NotRecorded(Refused no)
                            when no.refusal() instanceof Refusal.CommandIdUsed ->
                            // Somebody else began this revocation.
                            withdrawn++;
                    case Outcome.NotRecorded(Throwable no) -> leave(1, found.get(i).words(), no);
                }
            }
        }

        /** Whatever wasn't found is said too, and never passed over. */
        void mustHaveSeen(long recorded) {
            long lost = recorded - withdrawn - left;
            if (lost > 0) {
                leave(
                        lost,
                        lost + " feiten die niet meer te vinden zijn",
                        new Refused(new Refusal.SubjectErased()));
            }
        }

        private Request request(Fact fact) {
            String id = ids.revocation(fact.commandId());
            return new Request(id, actor, fact.withdrawal(), null, fact.commandId(), null);
        }

        private void leave(long facts, String words, Throwable no) {
            left += facts;
            if (listed.size() < LISTED) {
                Explanation.Said said =
                        Explanation.of(no, field -> field)
                                .orElseThrow(() -> new IllegalStateException(no));
                listed.add(new Left(words, said.code(), said.dutch(), said.english()));
            }
        }
    }
}
