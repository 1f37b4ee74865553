package nl.rijker.query.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may stand behind the address of a figure; everything is optional. */
public record FigureRequest(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate knownAt,
        @Nullable Set<Dimension> by,
        @Nullable String factor,
        @Nullable String activityType,
        @Nullable String provider,
        @Nullable String area) {
    public static final FigureRequest EVERYTHING =
            new FigureRequest(null, null, null, null, null, null, null, null);

    public Breakdown breakdown() {
        Map<Dimension, String> only = new EnumMap<>(Dimension.class);
        put(only, Dimension.FACTOR, factor);
        put(only, Dimension.ACTIVITY_TYPE, activityType);
        put(only, Dimension.PROVIDER, provider);
        put(only, Dimension.AREA, area);
        return new Breakdown(by == null ? Set.of() : by, only);
    }

    private static void put(
            Map<Dimension, String> only, Dimension dimension, @Nullable String value) {
        if (value != null) {
            only.put(dimension, value);
        }
    }
}
