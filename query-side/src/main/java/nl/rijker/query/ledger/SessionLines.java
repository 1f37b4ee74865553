package nl.rijker.query.ledger;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.contract.event.SessionEvent;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.query.feed.Recorded;

/** The postings of one session event. */
final class SessionLines {
    private final Recorded recorded;
    private final SessionEvent event;
    private final List<Posting> postings = new ArrayList<>();

    SessionLines(Recorded recorded, SessionEvent event) {
        this.recorded = recorded;
        this.event = event;
    }

    Entries entries() {
        return new Entries(postings, List.of());
    }

    void add(Delivery delivery) {
        post(Lateness.of(delivery.heldOn(), recorded.recordedAt()), delivery, false);
    }

    void replace(Delivery previous, Delivery current) {
        post(Cause.CORRECTED, previous, true);
        post(Cause.CORRECTED, current, false);
    }

    void remove(Delivery previous, ReasonCode reason) {
        post(Cause.ofWithdrawal(reason), previous, true);
    }

    private void post(Cause cause, Delivery delivery, boolean reversal) {
        post(cause, Kind.SESSIONS, delivery, delivery.minutes(), reversal);
        post(cause, Kind.WORKER_TIME, delivery, delivery.workerMinutes(), reversal);
        post(cause, Kind.VISITS, delivery, delivery.visits(), reversal);
    }

    private void post(Cause cause, Kind kind, Delivery delivery, long amount, boolean reversal) {
        Account account =
                new Account(
                        event.municipality(),
                        kind,
                        null,
                        null,
                        event.intervention(),
                        delivery.heldOn());
        Amounts amounts = Amounts.of(amount);
        postings.add(
                new Posting(
                        recorded.position(),
                        cause,
                        account,
                        reversal ? amounts.negated() : amounts));
    }
}
