package nl.rijker.query.figures;

import java.util.ArrayList;
import java.util.List;

/** The families of figures: what may be asked of each, and in which periods it counts. */
public enum Family {
    CHANGE("change", Counted.BY_MONTH),
    PAGE("page", Counted.BY_MONTH),
    TRAJECTORIES("trajectories", Counted.BY_MONTH),
    DELIVERY("delivery", Counted.BY_DAY_AND_BY_MONTH),
    SCHOOL_HOURS("school-hours", Counted.BY_DAY),
    QUARTER("quarter", Counted.BY_DAY_AND_BY_MONTH);

    /** Everything about persons is by month, sessions are by day. */
    enum Counted {
        BY_DAY,
        BY_MONTH,
        BY_DAY_AND_BY_MONTH
    }

    static final String VALID_FROM = "validFrom";
    static final String VALID_TO = "validTo";
    static final String KNOWN_AT = "knownAt";
    static final String BY = "by";

    private final String name;
    private final Counted counted;

    Family(String name, Counted counted) {
        this.name = name;
        this.counted = counted;
    }

    Counted counted() {
        return counted;
    }

    /** What it can be narrowed to, and broken down by where it has lines. */
    List<Dimension> dimensions() {
        return switch (this) {
            case CHANGE, PAGE -> List.of(Dimension.values());
            case TRAJECTORIES, DELIVERY, SCHOOL_HOURS ->
                    List.of(Dimension.ACTIVITY_TYPE, Dimension.PROVIDER, Dimension.AREA);
            case QUARTER -> List.of();
        };
    }

    /** The parameters of its address. */
    List<String> parameters() {
        List<String> names =
                new ArrayList<>(
                        switch (this) {
                            case CHANGE, PAGE, TRAJECTORIES, DELIVERY ->
                                    List.of(VALID_FROM, VALID_TO, KNOWN_AT, BY);
                            case SCHOOL_HOURS -> List.of(VALID_FROM, VALID_TO, KNOWN_AT);
                            case QUARTER -> List.of();
                        });
        dimensions().forEach(dimension -> names.add(dimension.parameter()));
        return names;
    }

    @Override
    public String toString() {
        return name;
    }
}
