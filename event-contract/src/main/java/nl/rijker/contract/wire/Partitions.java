package nl.rijker.contract.wire;

/** Which partition holds an aggregate: all its events, in their order. */
public final class Partitions {
    private Partitions() {}

    /** Java fixes the hash of a text, so every process and version agrees. */
    public static int of(String aggregate, int partitions) {
        return Math.floorMod(aggregate.hashCode(), partitions);
    }
}
