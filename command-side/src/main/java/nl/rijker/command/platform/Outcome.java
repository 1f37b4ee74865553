package nl.rijker.command.platform;

/** What became of one command of a batch. */
public sealed interface Outcome {
    record Recorded(Receipt receipt) implements Outcome {}

    /** The same command was recorded before; this is what it answered then. */
    record Repeated(Receipt receipt) implements Outcome {}

    record NotRecorded(Throwable cause) implements Outcome {}
}
