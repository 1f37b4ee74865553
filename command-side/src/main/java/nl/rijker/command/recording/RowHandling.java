package nl.rijker.command.recording;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.Request;
import nl.rijker.command.platform.TrajectoryNames;
import nl.rijker.command.rows.Candidate;
import nl.rijker.command.rows.Candidate.Made;
import nl.rijker.command.rows.Layout;
import nl.rijker.command.rows.Measuring;
import nl.rijker.command.rows.RowCommands;
import nl.rijker.command.rows.StagedRow;
import nl.rijker.command.rows.Wording;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.TrajectoryId;
import org.springframework.stereotype.Component;

/** Makes commands of staged rows, bucket by bucket, and hands them over in chunks. */
@Component
final class RowHandling {
    /** Commands that share a transaction, unless one trajectory has more. */
    private static final int CHUNK = 500;

    private final MunicipalTransactions transactions;
    private final TrajectoryNames names;
    private final ImportedFactTable facts;
    private final References references;
    private final FactIds ids;

    RowHandling(
            MunicipalTransactions transactions,
            TrajectoryNames names,
            ImportedFactTable facts,
            References references,
            FactIds ids) {
        this.transactions = transactions;
        this.names = names;
        this.facts = facts;
        this.references = references;
        this.ids = ids;
    }

    /**
     * @param submit answers what became of each request, in their order
     */
    void handle(
            Batch batch,
            StagedFiles files,
            ReadFile read,
            Function<List<Request>, List<Outcome>> submit,
            Tally tally,
            ImportProgress progress)
            throws IOException {
        Layout layout = java.util.Objects.requireNonNull(read.layout());
        long done = 0;
        for (int i = 0; i < read.buckets(); i++) {
            Map<String, List<StagedRow>> rows = bucket(files, layout, Reading.bucket(i));
            Run run = new Run(batch, layout, submit, tally);
            for (Map.Entry<String, List<StagedRow>> entry : rows.entrySet()) {
                run.add(entry.getKey(), entry.getValue());
                done += entry.getValue().size();
                progress.report(Math.min(done, read.rows()), read.rows(), "");
            }
            run.flush();
        }
    }

    private static Map<String, List<StagedRow>> bucket(
            StagedFiles files, Layout layout, String name) throws IOException {
        Map<String, List<StagedRow>> rows = new LinkedHashMap<>();
        if (!files.has(name)) {
            return rows;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(files.read(name)))) {
            while (true) {
                StagedRow row = StagedRow.read(in);
                rows.computeIfAbsent(row.key(layout), absent -> new ArrayList<>()).add(row);
            }
        } catch (EOFException end) {
            return rows;
        }
    }

    private final class Run {
        private final Batch batch;
        private final Layout layout;
        private final Function<List<Request>, List<Outcome>> submit;
        private final Tally tally;
        private final RowCommands commands;
        private final Map<String, List<StagedRow>> waiting = new LinkedHashMap<>();
        private int size;

        Run(
                Batch batch,
                Layout layout,
                Function<List<Request>, List<Outcome>> submit,
                Tally tally) {
            this.batch = batch;
            this.layout = layout;
            this.submit = submit;
            this.tally = tally;
            this.commands =
                    new RowCommands(
                            layout,
                            provider(),
                            batch.source(),
                            new Measuring(
                                    id -> references.instrument(municipality(), id),
                                    ids::of,
                                    names::fresh),
                            (row, no) -> refuse(List.of(row), no));
        }

        void add(String key, List<StagedRow> rows) {
            waiting.put(key, rows);
            size += rows.size();
            if (size >= CHUNK) {
                flush();
            }
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            List<Candidate> candidates = new ArrayList<>();
            List<String> commandIds = new ArrayList<>();
            transactions.in(
                    municipality(),
                    () -> {
                        candidates.addAll(candidates());
                        commandIds.addAll(commandIds(candidates));
                        return true;
                    });
            waiting.clear();
            size = 0;
            submit(candidates, commandIds);
        }

        private List<Candidate> candidates() {
            Map<String, TrajectoryId> known =
                    layout.kind() == ImportKind.SESSIONS
                            ? Map.of()
                            : names.find(municipality(), provider(), waiting.keySet());
            List<Candidate> candidates = new ArrayList<>();
            waiting.forEach((key, rows) -> candidates.addAll(commands.of(rows, known.get(key))));
            return candidates;
        }

        /** A fact that a revocation withdrew may come again, under another id. */
        private List<String> commandIds(List<Candidate> candidates) {
            List<String> found = new ArrayList<>();
            candidates.forEach(candidate -> found.add(ids.of(candidate.identity())));
            while (true) {
                Set<String> revoked =
                        facts.handled(municipality(), found.stream().map(ids::revocation).toList());
                if (revoked.isEmpty()) {
                    return found;
                }
                found.replaceAll(id -> revoked.contains(ids.revocation(id)) ? ids.again(id) : id);
            }
        }

        private void submit(List<Candidate> candidates, List<String> commandIds) {
            List<Request> requests = new ArrayList<>();
            List<Candidate> submitted = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                Candidate candidate = candidates.get(i);
                try {
                    Made made = candidate.making().make(commandIds.get(i), batch.id());
                    requests.add(
                            new Request(
                                    commandIds.get(i),
                                    batch.actor(),
                                    made.command(),
                                    null,
                                    made.body(),
                                    null));
                    submitted.add(candidate);
                } catch (nl.rijker.contract.value.BadForm bad) {
                    refuse(candidate.rows(), bad);
                }
            }
            List<Outcome> outcomes = requests.isEmpty() ? List.of() : submit.apply(requests);
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Recorded _ -> tally.recorded();
                    case Outcome.Repeated _ -> tally.repeated();
                    case Outcome.NotRecorded(Throwable no) -> refuse(submitted.get(i).rows(), no);
                }
            }
        }

        private void refuse(List<StagedRow> rows, Throwable no) {
            tally.bad().add(Wording.of(layout, rows, no));
        }

        private Municipality municipality() {
            return batch.actor().municipality();
        }

        private ProviderId provider() {
            return java.util.Objects.requireNonNull(batch.actor().provider());
        }
    }
}
