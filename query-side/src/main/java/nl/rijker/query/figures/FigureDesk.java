package nl.rijker.query.figures;

import java.util.function.Function;
import nl.rijker.query.access.AccessLogTable;
import nl.rijker.query.access.Requester;
import nl.rijker.query.platform.Tenancy;
import org.springframework.stereotype.Component;

/** Answers a request for figures in one transaction: who may see it, at what basis, and noted. */
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

    public <T> T answer(
            Requester requester, String family, FigureRequest request, Function<Sight, T> figures) {
        return tenancy.in(
                requester.municipality(),
                () -> {
                    Sight sight = sights.of(requester, request);
                    accessLog.add(requester, family + " " + request);
                    return figures.apply(sight);
                });
    }
}
