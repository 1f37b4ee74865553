package nl.rijker.command.chain;

/** Where a log isn't what it was; the first place that is found. */
public sealed interface Deviation {
    /** Of the event, or of the first that is missing. */
    long position();

    /** What is stored doesn't belong to its hash, or something just before it was taken out. */
    record Changed(long position) implements Deviation {}

    /** There is a hash, the event is gone. */
    record Missing(long position) implements Deviation {}

    /** An event without a hash, or outside what was signed, while later ones have it. */
    record Added(long position) implements Deviation {}

    /** The event names a municipality that isn't the one of its chain or of the installation. */
    record OtherMunicipality(long position, String municipality) implements Deviation {}

    /**
     * The chain is whole, but not the one that was signed.
     *
     * @param after up to here it still was
     */
    record Rewritten(long position, long after, long root) implements Deviation {}

    /**
     * The log ends before a position that was signed.
     *
     * @param position after the last event
     */
    record CutOff(long position, long signed, long root) implements Deviation {}

    /** What the database keeps of the end of a chain or of a day isn't what the events give. */
    record OtherState(long position) implements Deviation {}

    /** The database or a copy has this root, the file of roots doesn't. */
    record RootGone(long position, long root) implements Deviation {}

    /** A line of the file of roots isn't what was signed. */
    record RootForged(long position, long root) implements Deviation {}

    /** There are events and nothing was ever signed. */
    record NeverSigned(long position) implements Deviation {}

    /**
     * A line of a file isn't as Rijker writes it.
     *
     * @param position of the last event before it
     */
    record BadLine(long position, long line) implements Deviation {}

    /** A file was signed with another key than the one it is compared with. */
    record OtherKey(long position) implements Deviation {}

    /** A root in a file doesn't stand in the installation's own file of roots. */
    record OtherRoots(long position, long root) implements Deviation {}

    /** Events at the end of a file that no root in it covers. */
    record Unsigned(long position) implements Deviation {}

    /**
     * A file is in order as far as it goes.
     *
     * @param position after the last event
     * @param later so many roots were signed since
     */
    record Older(long position, long later) implements Deviation {}

    /** An event of a made-up city in a file that says it has real ones. */
    record MadeUp(long position) implements Deviation {}
}
