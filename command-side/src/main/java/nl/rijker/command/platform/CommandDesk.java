package nl.rijker.command.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.rijker.command.platform.HandledCommandTable.Handled;
import nl.rijker.command.platform.Outcome.NotRecorded;
import nl.rijker.command.platform.Outcome.Recorded;
import nl.rijker.command.platform.Outcome.Repeated;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.Municipality;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Where every command arrives. The commands of one call share a transaction and a municipality; a
 * refused one never fails its neighbours, and each has its effect exactly once.
 */
@Component
public final class CommandDesk {
    private static final int ATTEMPTS = 5;

    private final Dispatch dispatch;
    private final TransactionManager transactions;
    private final HandledCommandTable handledCommands;
    private final CommandMetrics metrics;
    private final BodyHashes hashes;

    CommandDesk(
            Dispatch dispatch,
            TransactionManager transactions,
            HandledCommandTable handledCommands,
            CommandMetrics metrics,
            CommandSecrets secrets) {
        this.dispatch = dispatch;
        this.transactions = transactions;
        this.handledCommands = handledCommands;
        this.metrics = metrics;
        this.hashes = new BodyHashes(secrets);
    }

    /**
     * Records one command.
     *
     * @throws Refused if it is not allowed or breaks a rule; nothing has been recorded then
     */
    public Receipt submit(Request request) {
        return switch (submit(request.actor().municipality(), List.of(request)).getFirst()) {
            case Recorded recorded -> recorded.receipt();
            case Repeated repeated -> repeated.receipt();
            case NotRecorded(RuntimeException cause) -> throw cause;
            case NotRecorded(Throwable cause) -> throw new IllegalStateException(cause);
        };
    }

    /** Records what can be recorded; the outcomes stand in the order of the requests. */
    public List<Outcome> submit(Municipality municipality, List<Request> requests) {
        return counted(requests, record(municipality, requests));
    }

    private List<Outcome> counted(List<Request> requests, List<Outcome> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            metrics.count(requests.get(i).command(), outcomes.get(i));
        }
        return outcomes;
    }

    private List<Outcome> record(Municipality municipality, List<Request> requests) {
        if (requests.size() == 1) {
            return List.of(alone(municipality, requests.getFirst()));
        }
        try {
            return inOneTransaction(municipality, requests);
        } catch (RuntimeException failure) {
            return requests.stream().map(request -> alone(municipality, request)).toList();
        }
    }

    /**
     * Records all or nothing: one that is refused undoes the others.
     *
     * @return in the order of the requests; if one is {@link NotRecorded}, none has been recorded
     */
    public List<Outcome> submitWhole(Municipality municipality, List<Request> requests) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            execute(
                    () -> {
                        outcomes.addAll(handle(municipality, requests));
                        if (outcomes.stream().anyMatch(NotRecorded.class::isInstance)) {
                            throw new Undone();
                        }
                    });
        } catch (Undone undone) {
            return outcomes;
        }
        return counted(requests, outcomes);
    }

    private Outcome alone(Municipality municipality, Request request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inOneTransaction(municipality, List.of(request)).getFirst();
            } catch (RuntimeException failure) {
                if (!CommandSideConfiguration.isDuplicateKey(failure) || attempt == ATTEMPTS) {
                    return new NotRecorded(failure);
                }
            }
        }
    }

    private List<Outcome> inOneTransaction(Municipality municipality, List<Request> requests) {
        AtomicReference<List<Outcome>> outcomes = new AtomicReference<>(List.of());
        execute(() -> outcomes.set(handle(municipality, requests)));
        return outcomes.get();
    }

    private void execute(Runnable work) {
        metrics.append()
                .record(
                        () -> {
                            UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
                            batch.attachTransaction(transactions);
                            batch.execute(work);
                        });
    }

    private List<Outcome> handle(Municipality municipality, List<Request> requests) {
        handledCommands.enter(municipality);
        Map<String, Handled> known =
                new HashMap<>(
                        handledCommands.find(
                                municipality, requests.stream().map(Request::commandId).toList()));
        List<Outcome> outcomes = new ArrayList<>();
        List<Handled> added = new ArrayList<>();
        for (Request request : requests) {
            String hash = hashes.of(request);
            Handled earlier = known.get(request.commandId());
            Outcome outcome =
                    earlier == null
                            ? handleOnce(municipality, request, hash)
                            : repeat(request, hash, earlier);
            if (outcome instanceof Recorded(Receipt receipt)) {
                Handled now =
                        new Handled(
                                request.commandId(),
                                request.actor().user(),
                                hash,
                                receipt,
                                request.command().recordedBy());
                known.put(request.commandId(), now);
                added.add(now);
            }
            outcomes.add(outcome);
        }
        if (!added.isEmpty()) {
            handledCommands.add(municipality, added);
        }
        return outcomes;
    }

    Outcome repeat(Request request, Handled earlier) {
        return repeat(request, hashes.of(request), earlier);
    }

    private static Outcome repeat(Request request, String hash, Handled earlier) {
        return earlier.bodyHash().equals(hash)
                ? new Repeated(earlier.receipt())
                : new NotRecorded(new Refused(new Refusal.CommandIdUsed(request.commandId())));
    }

    /**
     * A command that waited for its own twin is refused because of what the twin did, so a refusal
     * looks again. Anything else that fails has spoilt the transaction and ends it.
     */
    private Outcome handleOnce(Municipality municipality, Request request, String hash) {
        Outcome outcome = dispatch.of(municipality, request);
        if (!(outcome instanceof NotRecorded(Throwable cause))) {
            return outcome;
        }
        if (!(cause instanceof Refused || cause instanceof BadForm)) {
            throw new IllegalStateException(cause);
        }
        Handled twin =
                handledCommands
                        .find(municipality, List.of(request.commandId()))
                        .get(request.commandId());
        return twin == null ? outcome : repeat(request, hash, twin);
    }
}
