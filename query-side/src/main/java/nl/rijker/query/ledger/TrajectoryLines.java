package nl.rijker.query.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementCorrected;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryWithdrawn;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Ending;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Pair;
import nl.rijker.contract.value.PairChange;
import nl.rijker.contract.value.Presence;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.ScaleScore;
import nl.rijker.contract.value.Scores;
import nl.rijker.query.feed.Recorded;
import org.jspecify.annotations.Nullable;

/** The postings and fact rows of one trajectory event. */
final class TrajectoryLines {
    private final Recorded recorded;
    private final TrajectoryEvent event;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    TrajectoryLines(Recorded recorded, TrajectoryEvent event) {
        this.recorded = recorded;
        this.event = event;
    }

    Entries entries() {
        return new Entries(postings, facts);
    }

    void started(YearMonth month) {
        once(cause(month), Kind.STARTED, null, month, 1);
    }

    void ended(YearMonth month, EndReason reason) {
        once(cause(month), Kind.ENDED, reason.name(), month, 1);
    }

    /** Measurements and attendances were withdrawn by events of their own. */
    void notStarted(TrajectoryWithdrawn e) {
        once(Cause.ofWithdrawal(e.reason()), Kind.STARTED, null, e.started(), -1);
        Ending ended = e.ended();
        if (ended != null) {
            notEnded(ended, e.reason());
        }
    }

    void notEnded(Ending previous, ReasonCode reason) {
        Cause cause = Cause.ofWithdrawal(reason);
        once(cause, Kind.ENDED, previous.reason().name(), previous.month(), -1);
    }

    void attended(Presence presence) {
        attendance(cause(presence.month()), presence, 1);
    }

    void attendedOtherwise(Presence previous, Presence current) {
        attendance(Cause.CORRECTED, previous, -1);
        attendance(Cause.CORRECTED, current, 1);
    }

    void notAttended(Presence previous, ReasonCode reason) {
        attendance(Cause.ofWithdrawal(reason), previous, -1);
    }

    void measured(MeasurementRecorded e) {
        levels(cause(e.scores().month()), e.instrument(), e.moment(), e.scores(), 1);
        e.pairs().forEach(pair -> change(cause(pair.month()), e.instrument(), pair, 1));
    }

    void measuredOtherwise(MeasurementCorrected e) {
        levels(Cause.CORRECTED, e.instrument(), e.moment(), e.previous(), -1);
        levels(Cause.CORRECTED, e.instrument(), e.moment(), e.current(), 1);
        for (PairChange changed : e.pairs()) {
            Pair previous = changed.previous();
            if (previous != null) {
                change(Cause.CORRECTED, e.instrument(), previous, -1);
            }
            Pair current = changed.current();
            if (current != null) {
                change(Cause.CORRECTED, e.instrument(), current, 1);
            }
        }
    }

    void notMeasured(MeasurementWithdrawn e) {
        Cause cause = Cause.ofWithdrawal(e.reason());
        levels(cause, e.instrument(), e.moment(), e.previous(), -1);
        e.pairs().forEach(pair -> change(cause, e.instrument(), pair, -1));
    }

    private void once(Cause cause, Kind kind, @Nullable String detail, YearMonth month, int sign) {
        post(cause, kind, null, detail, month, signed(Amounts.count(), sign));
        fact(kind, null, detail, month, 0, sign);
    }

    private void attendance(Cause cause, Presence presence, int sign) {
        Amounts amounts = Amounts.of(presence.minutes());
        post(cause, Kind.ATTENDANCE, null, null, presence.month(), signed(amounts, sign));
        fact(Kind.ATTENDANCE, null, null, presence.month(), presence.minutes(), sign);
    }

    private void levels(
            Cause cause, InstrumentId instrument, Moment moment, Scores scores, int sign) {
        for (ScaleScore scale : scores.scales()) {
            String measure = instrument + "/" + scale.scale();
            long score = scale.score().hundredths();
            post(
                    cause,
                    Kind.SCALE_LEVEL,
                    measure,
                    moment.name(),
                    scores.month(),
                    signed(Amounts.of(score), sign));
            fact(Kind.SCALE_LEVEL, measure, moment.name(), scores.month(), score, sign);
        }
    }

    private void change(Cause cause, InstrumentId instrument, Pair pair, int sign) {
        post(
                cause,
                Kind.SCALE_CHANGE,
                instrument + "/" + pair.scale(),
                "T0-" + pair.later(),
                pair.month(),
                signed(PairAmounts.of(pair), sign));
    }

    private Cause cause(YearMonth month) {
        return Lateness.of(month.atDay(1), recorded.recordedAt());
    }

    private static Amounts signed(Amounts amounts, int sign) {
        return sign < 0 ? amounts.negated() : amounts;
    }

    private void post(
            Cause cause,
            Kind kind,
            @Nullable String measure,
            @Nullable String detail,
            YearMonth month,
            Amounts amounts) {
        Account account =
                new Account(
                        event.municipality(),
                        kind,
                        measure,
                        detail,
                        event.intervention(),
                        month.atDay(1));
        postings.add(new Posting(recorded.position(), cause, account, amounts));
    }

    private void fact(
            Kind kind,
            @Nullable String measure,
            @Nullable String detail,
            YearMonth month,
            long amount,
            int sign) {
        facts.add(
                new Fact(
                        recorded.position(),
                        event.municipality(),
                        kind,
                        event.subject(),
                        event.trajectory(),
                        event.intervention(),
                        measure,
                        detail,
                        month,
                        amount,
                        sign));
    }
}
