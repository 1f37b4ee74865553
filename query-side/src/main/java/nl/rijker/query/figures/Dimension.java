package nl.rijker.query.figures;

/** What figures can be broken down by. Factors overlap: no figure is ever summed over them. */
public enum Dimension {
    FACTOR("factor"),
    ACTIVITY_TYPE("activityType"),
    PROVIDER("provider"),
    AREA("area");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in an address. */
    String parameter() {
        return parameter;
    }
}
