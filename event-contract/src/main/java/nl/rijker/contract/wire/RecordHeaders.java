package nl.rijker.contract.wire;

/**
 * Headers of a record, numbers and times as text in UTF-8. The key of an event is the id of its
 * aggregate and its value the payload as the log keeps it; a record without a key is a {@link
 * Watermark} in JSON.
 */
public final class RecordHeaders {
    public static final String POSITION = "rijker-position";

    /**
     * Position of the event before this record in the same partition, 0 for none: what arrives
     * without it shows that something is missing.
     */
    public static final String PREVIOUS = "rijker-previous";

    /** Logical name of the event's shape. */
    public static final String TYPE = "rijker-type";

    public static final String REVISION = "rijker-revision";
    public static final String RECORDED_AT = "rijker-recorded-at";

    private RecordHeaders() {}
}
