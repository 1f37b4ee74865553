package nl.rijker.query.figures;

import java.util.function.Function;
import java.util.function.Supplier;
import nl.rijker.contract.value.Role;
import nl.rijker.query.access.AccessLogTable;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Requester;
import nl.rijker.query.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Answers a request for figures in one transaction: who may see it, at what basis, and noted. A
 * refusal is noted as one.
 */
@Component
public final class FigureDesk {
    private final Tenancy tenancy;
    private final Sights sights;
    private final AccessLogTable accessLog;

    FigureDesk(Tenancy tenancy, Sights sights, AccessLogTable accessLog) {
        this.tenancy = tenancy;
        this.sights = sights;
        this.accessLog = accessLog;
    }

    public <T> T answer(Requester requester, FigureQuery query, Function<Sight, T> figures) {
        FigureRequest request = refusable(requester, query.family().toString(), query::request);
        return answer(requester, query.family(), request, figures);
    }

    public <T> T answer(
            Requester requester, Family family, FigureRequest request, Function<Sight, T> figures) {
        String read = family + " " + request;
        return refusable(
                requester,
                read,
                () ->
                        tenancy.in(
                                requester.municipality(),
                                () -> {
                                    Sight sight = sights.of(requester, family, request);
                                    accessLog.add(requester, read);
                                    return figures.apply(sight);
                                }));
    }

    /** Tables of closed quarters are open to all who see figures; evaluators are noted anyway. */
    public <T> T closed(Requester requester, Quarter quarter, Function<Basis, T> table) {
        String read = Family.QUARTER + " " + quarter;
        return refusable(
                requester,
                read,
                () ->
                        tenancy.in(
                                requester.municipality(),
                                () -> {
                                    Basis basis = sights.closed(requester, quarter);
                                    if (requester.role() == Role.EVALUATOR) {
                                        accessLog.add(requester, read);
                                    }
                                    return table.apply(basis);
                                }));
    }

    /**
     * @param read what is noted of it, which must hold nothing that wasn't looked at
     */
    public <T> T refusable(Requester requester, String read, Supplier<T> work) {
        try {
            return work.get();
        } catch (NotShown refused) {
            tenancy.in(
                    requester.municipality(),
                    () -> {
                        accessLog.add(requester, "refused " + refused.code() + ": " + read);
                        return refused;
                    });
            throw refused;
        }
    }
}
