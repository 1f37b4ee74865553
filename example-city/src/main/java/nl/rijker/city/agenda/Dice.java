package nl.rijker.city.agenda;

import java.util.List;
import java.util.UUID;

/**
 * SplitMix64 (Steele, Lea and Flood 2014), written out because no Java version may change it. Every
 * entity throws dice of its own, so what one does never moves another.
 */
public final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /** The seed of a part of an entity; parts of other numbers or entities get unrelated seeds. */
    public static long seed(long entity, long part) {
        return mix(entity ^ mix(part * GOLDEN_GAMMA + GOLDEN_GAMMA));
    }

    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number between 0 and 1, never one of both. */
    public double fraction() {
        return ((next() >>> 11) + 0.5) * UNIT;
    }

    /** A number from 0 to one below the bound. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    public <T> T one(List<T> options) {
        return options.get(below(options.size()));
    }

    public boolean chance(double probability) {
        return fraction() < probability;
    }

    /** Standard normal, by Box and Muller 1958. */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(fraction()));
        return radius * StrictMath.cos(2 * StrictMath.PI * fraction());
    }

    /** Standard logistic. */
    public double logistic() {
        double fraction = fraction();
        return StrictMath.log(fraction / (1 - fraction));
    }

    /** A random UUID (version 4) as text. */
    public String uuid() {
        long high = (next() & ~0xF000L) | 0x4000L;
        long low = (next() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
