package nl.rijker.query.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.NotShown.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.ledger.BalanceTable;
import nl.rijker.query.ledger.Book;
import nl.rijker.query.ledger.PostingRules;
import nl.rijker.query.platform.RunMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees what of the live ledger: evaluators everything, for a purpose; providers their own work
 * at five persons or more, now or at a closing date; nobody else.
 */
@Component
public final class Sights {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(2999, 12, 31);
    private static final int UNDER_AGREEMENT = 5;
    private static final int EVALUATOR_DIMENSIONS = 2;

    private final BalanceTable balances;
    private final RunMode mode;
    private final Clock clock;

    Sights(BalanceTable balances, RunMode mode, Clock clock) {
        this.mode = mode;
        this.balances = balances;
        this.clock = clock;
    }

    public Sight of(Requester requester, FigureRequest request) {
        return switch (requester.role()) {
            case EVALUATOR -> evaluator(requester, request);
            case PROVIDER -> provider(requester, request);
            case MONITOR, COUNCIL ->
                    throw new NotShown(
                            Reason.ROLE_SEES_QUARTERS,
                            "/v1/figures/quarters/" + Quarter.lastClosed(today()));
            case ADMINISTRATOR, SCRAPER, IMPORTER ->
                    throw new NotShown(Reason.ROLE_NOT_ALLOWED, "");
        };
    }

    private Sight evaluator(Requester requester, FigureRequest request) {
        if (requester.purpose() == null || requester.purpose().isBlank()) {
            throw new NotShown(Reason.PURPOSE_MISSING, "");
        }
        Breakdown breakdown = request.breakdown();
        mustNotExceed(breakdown, EVALUATOR_DIMENSIONS);
        return new Sight(basis(requester, request), breakdown, 0);
    }

    private Sight provider(Requester requester, FigureRequest request) {
        ProviderId own = requester.provider();
        if (own == null) {
            throw new NotShown(Reason.ROLE_NOT_ALLOWED, "");
        }
        if (request.provider() != null && !request.provider().equals(own.value())) {
            throw new NotShown(Reason.OTHER_PROVIDER, "");
        }
        LocalDate knownAt = request.knownAt();
        if (knownAt != null && !isClosingDate(knownAt)) {
            throw new NotShown(
                    Reason.NOT_A_CLOSING_DATE, Quarter.lastClosed(today()).closes().toString());
        }
        Breakdown asked = request.breakdown();
        Map<Dimension, String> only = new EnumMap<>(Dimension.class);
        only.putAll(asked.only());
        only.put(Dimension.PROVIDER, own.value());
        Breakdown breakdown = new Breakdown(asked.by(), only);
        mustNotExceed(breakdown, EVALUATOR_DIMENSIONS);
        return new Sight(basis(requester, request), breakdown, UNDER_AGREEMENT);
    }

    private static void mustNotExceed(Breakdown breakdown, int dimensions) {
        if (breakdown.dimensions().size() > dimensions) {
            throw new NotShown(Reason.TOO_MANY_DIMENSIONS, String.valueOf(dimensions));
        }
    }

    private static boolean isClosingDate(LocalDate day) {
        return Quarter.of(day).previous().closes().equals(day);
    }

    private Basis basis(Requester requester, FigureRequest request) {
        return at(
                requester,
                request.knownAt(),
                request.validFrom() == null ? BEGINNING : request.validFrom(),
                request.validTo() == null ? END : request.validTo());
    }

    /** A day means its end; today and later mean the newest posted position. */
    public Basis at(
            Requester requester, @Nullable LocalDate knownAt, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new NotShown(Reason.BAD_PARAMETER, "validTo=" + to);
        }
        Book live = balances.live();
        LocalDate day = knownAt != null && knownAt.isBefore(today()) ? knownAt : null;
        BalanceTable.DayEnd end =
                day == null
                        ? new BalanceTable.DayEnd(live.position(), live.recordedAt())
                        : balances.endOf(day).orElse(new BalanceTable.DayEnd(0, null));
        return new Basis(
                requester.municipality(),
                end.position(),
                day,
                end.recordedAt(),
                balances.definitionsAt(requester.municipality(), end.position()),
                from,
                to,
                PostingRules.VERSION,
                marks(end.position()));
    }

    /** What stands beside every figure, in Dutch. */
    private List<String> marks(long position) {
        List<String> marks = new ArrayList<>();
        if (mode.example()) {
            marks.add("voorbeeldgegevens");
        }
        long skipped = balances.skippedUpTo(position);
        if (skipped > 0) {
            marks.add("overgeslagen gebeurtenissen: " + skipped);
        }
        return marks;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    /** Roles that see closed quarters, which is everybody who sees figures at all. */
    public void mustSeeQuarters(Requester requester) {
        switch (requester.role()) {
            case EVALUATOR, PROVIDER, MONITOR, COUNCIL -> {}
            case ADMINISTRATOR, SCRAPER, IMPORTER ->
                    throw new NotShown(Reason.ROLE_NOT_ALLOWED, "");
        }
    }
}
