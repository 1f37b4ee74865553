package nl.rijker.command.recording;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.Request;
import nl.rijker.command.recording.Candidates.Identified;
import nl.rijker.command.rows.Candidate;
import nl.rijker.command.rows.Candidate.Made;
import nl.rijker.command.rows.StagedRow;
import nl.rijker.contract.value.BadForm;

/** Gathers rows until there are enough for a transaction, and counts what became of them. */
final class Chunks {
    /** Commands that share a transaction, unless one trajectory has more. */
    private static final int SIZE = 500;

    private final Batch batch;
    private final MunicipalTransactions transactions;
    private final Candidates candidates;
    private final Function<List<Request>, List<Outcome>> submit;
    private final BiConsumer<Candidate, Throwable> refuse;
    private final Tally tally;
    private final Map<String, List<StagedRow>> waiting = new LinkedHashMap<>();
    private int size;

    Chunks(
            Batch batch,
            MunicipalTransactions transactions,
            Candidates candidates,
            Function<List<Request>, List<Outcome>> submit,
            BiConsumer<Candidate, Throwable> refuse,
            Tally tally) {
        this.batch = batch;
        this.transactions = transactions;
        this.candidates = candidates;
        this.submit = submit;
        this.refuse = refuse;
        this.tally = tally;
    }

    void add(String key, List<StagedRow> rows) {
        waiting.put(key, rows);
        size += rows.size();
        if (size >= SIZE) {
            flush();
        }
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Identified> found =
                transactions.in(batch.actor().municipality(), () -> candidates.of(waiting));
        waiting.clear();
        size = 0;
        second(found, first(found));
    }

    /** Answers which stand. */
    private IdentityHashMap<Candidate, Request> first(List<Identified> found) {
        IdentityHashMap<Candidate, Request> standing = new IdentityHashMap<>();
        List<Candidate> sent = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        for (Identified one : found) {
            if (one.candidate().after() == null) {
                request(one)
                        .ifPresent(
                                request -> {
                                    sent.add(one.candidate());
                                    requests.add(request);
                                });
            }
        }
        List<Outcome> outcomes = submit(requests);
        for (int i = 0; i < outcomes.size(); i++) {
            if (count(sent.get(i), outcomes.get(i))) {
                standing.put(sent.get(i), requests.get(i));
            }
        }
        return standing;
    }

    /**
     * What comes after something else goes only if that stands. It goes along once more: whoever
     * only rehearses has kept nothing of it, and whoever records sees a repeat.
     */
    private void second(List<Identified> found, IdentityHashMap<Candidate, Request> standing) {
        List<Candidate> sent = new ArrayList<>();
        List<Request> pairs = new ArrayList<>();
        for (Identified one : found) {
            Request before = standing.get(one.candidate().after());
            if (before != null) {
                request(one)
                        .ifPresent(
                                request -> {
                                    sent.add(one.candidate());
                                    pairs.addAll(List.of(before, request));
                                });
            }
        }
        List<Outcome> outcomes = submit(pairs);
        for (int i = 0; i < sent.size(); i++) {
            count(sent.get(i), outcomes.get(2 * i + 1));
        }
    }

    private Optional<Request> request(Identified one) {
        try {
            Made made = one.candidate().making().make(one.commandId(), batch.id());
            return Optional.of(
                    new Request(
                            one.commandId(),
                            batch.actor(),
                            made.command(),
                            null,
                            made.body(),
                            null));
        } catch (BadForm bad) {
            refuse.accept(one.candidate(), bad);
            return Optional.empty();
        }
    }

    private List<Outcome> submit(List<Request> requests) {
        return requests.isEmpty() ? List.of() : submit.apply(requests);
    }

    /** Answers whether it stands. */
    private boolean count(Candidate candidate, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded _ -> {
                tally.recorded(candidate);
                yield true;
            }
            case Outcome.Repeated _ -> {
                tally.repeated(candidate);
                yield true;
            }
            case Outcome.NotRecorded(Throwable no) -> {
                refuse.accept(candidate, no);
                yield false;
            }
        };
    }
}
