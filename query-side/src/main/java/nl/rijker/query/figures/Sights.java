package nl.rijker.query.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.ledger.BalanceTable;
import nl.rijker.query.ledger.Book;
import nl.rijker.query.ledger.DefinitionTable;
import nl.rijker.query.ledger.KnownTable;
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
    private static final int UNDER_AGREEMENT = 5;
    private static final int EVALUATOR_DIMENSIONS = 2;

    private final BalanceTable balances;
    private final KnownTable known;
    private final DefinitionTable definitions;
    private final RunMode mode;
    private final Clock clock;

    Sights(
            BalanceTable balances,
            KnownTable known,
            DefinitionTable definitions,
            RunMode mode,
            Clock clock) {
        this.balances = balances;
        this.known = known;
        this.mode = mode;
        this.definitions = definitions;
        this.clock = clock;
    }

    public Sight of(Requester requester, Family family, FigureRequest request) {
        return switch (requester.role()) {
            case EVALUATOR -> evaluator(requester, family, request);
            case PROVIDER -> provider(requester, family, request);
            case MONITOR, COUNCIL ->
                    throw new NotShown(
                            Reason.ROLE_SEES_QUARTERS,
                            "/v1/figures/quarters/" + Quarter.lastClosed(today()));
            case ADMINISTRATOR, SCRAPER, IMPORTER ->
                    throw new NotShown(Reason.ROLE_NOT_ALLOWED, "");
        };
    }

    private Sight evaluator(Requester requester, Family family, FigureRequest request) {
        if (requester.purpose() == null || requester.purpose().isBlank()) {
            throw new NotShown(Reason.PURPOSE_MISSING, "");
        }
        Breakdown breakdown = request.breakdown();
        mustNotExceed(breakdown, EVALUATOR_DIMENSIONS);
        return new Sight(
                basis(requester, family, request, request.breakdown().only()), breakdown, 0);
    }

    private Sight provider(Requester requester, Family family, FigureRequest request) {
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
        if (family.counted() != Family.Counted.BY_DAY) {
            Period.of(request).mustBeQuarters();
        }
        Breakdown asked = request.breakdown();
        Map<Dimension, String> only = new EnumMap<>(Dimension.class);
        only.putAll(asked.only());
        only.put(Dimension.PROVIDER, own.value());
        Breakdown breakdown = new Breakdown(asked.by(), only);
        mustNotExceed(breakdown, EVALUATOR_DIMENSIONS);
        Map<Dimension, String> wishes = new EnumMap<>(only);
        wishes.remove(Dimension.PROVIDER);
        return new Sight(basis(requester, family, request, wishes), breakdown, UNDER_AGREEMENT);
    }

    private static void mustNotExceed(Breakdown breakdown, int dimensions) {
        if (breakdown.dimensions().size() > dimensions) {
            throw new NotShown(Reason.TOO_MANY_DIMENSIONS, String.valueOf(dimensions));
        }
    }

    private static boolean isClosingDate(LocalDate day) {
        return Quarter.of(day).previous().closes().equals(day);
    }

    private Basis basis(
            Requester requester,
            Family family,
            FigureRequest request,
            Map<Dimension, String> wishes) {
        Period asked = Period.of(request);
        if (family.counted() == Family.Counted.BY_DAY_AND_BY_MONTH) {
            asked.mustBeMonths();
        }
        Period counted = family.counted() == Family.Counted.BY_DAY ? asked : asked.months();
        Basis basis = at(requester.municipality(), request.knownAt(), counted.from(), counted.to());
        if (!wishes.isEmpty()) {
            new KnownCodes(balances.joins(basis.municipality(), basis.position())).check(wishes);
        }
        return basis;
    }

    /** A day means its end; today and later mean the newest posted position. */
    private Basis at(
            Municipality municipality, @Nullable LocalDate knownAt, LocalDate from, LocalDate to) {
        Book live = balances.live();
        LocalDate day = knownAt != null && knownAt.isBefore(today()) ? knownAt : null;
        KnownTable.End newest = new KnownTable.End(live.position(), live.recordedAt());
        KnownTable.End end =
                day == null ? newest : known.endOf(day).orElse(new KnownTable.End(0, null));
        if (end.position() > newest.position()) {
            end = newest;
        }
        return new Basis(
                municipality,
                end.position(),
                day,
                end.recordedAt(),
                definitions.at(municipality, end.position()),
                from,
                to,
                PostingRules.VERSION,
                marks(end.position()));
    }

    /** A quarter as known on its closing date. */
    public Basis ofQuarter(Municipality municipality, Quarter quarter) {
        return at(municipality, quarter.closes(), quarter.first(), quarter.last());
    }

    /** What stands beside every figure, in Dutch. */
    private List<String> marks(long position) {
        List<String> marks = new ArrayList<>();
        if (mode.example()) {
            marks.add("voorbeeldgegevens");
        }
        long skipped = known.skippedUpTo(position);
        if (skipped > 0) {
            marks.add("overgeslagen gebeurtenissen: " + skipped);
        }
        return marks;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    /** A closed quarter as known on its closing date, which everybody with figures may see. */
    Basis closed(Requester requester, Quarter quarter) {
        switch (requester.role()) {
            case EVALUATOR, PROVIDER, MONITOR, COUNCIL -> {}
            case ADMINISTRATOR, SCRAPER, IMPORTER ->
                    throw new NotShown(Reason.ROLE_NOT_ALLOWED, "");
        }
        Quarter last = Quarter.lastClosed(today());
        if (quarter.compareTo(last) > 0) {
            throw new NotShown(Reason.QUARTER_NOT_CLOSED, last.toString());
        }
        return ofQuarter(requester.municipality(), quarter);
    }
}
