package nl.rijker.query.ledger;

/**
 * Sufficient statistics that add up: a commutative group, exact in whole numbers. Scores are in
 * hundredths of a point, squares and products in ten-thousandths.
 *
 * @param sum Σx, or Σpost of pairs
 * @param squares Σx², or Σpost²
 * @param before Σpre
 * @param beforeSquares Σpre²
 * @param product Σpre·post
 * @param improved pairs with reliable improvement (Jacobson and Truax)
 * @param unchanged pairs without reliable change
 * @param worsened pairs with reliable deterioration
 */
public record Amounts(
        long n,
        long sum,
        long squares,
        long before,
        long beforeSquares,
        long product,
        long improved,
        long unchanged,
        long worsened) {
    public static final Amounts ZERO = new Amounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Amounts count() {
        return new Amounts(1, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static Amounts of(long x) {
        return new Amounts(1, x, Math.multiplyExact(x, x), 0, 0, 0, 0, 0, 0);
    }

    public Amounts plus(Amounts other) {
        return new Amounts(
                Math.addExact(n, other.n),
                Math.addExact(sum, other.sum),
                Math.addExact(squares, other.squares),
                Math.addExact(before, other.before),
                Math.addExact(beforeSquares, other.beforeSquares),
                Math.addExact(product, other.product),
                Math.addExact(improved, other.improved),
                Math.addExact(unchanged, other.unchanged),
                Math.addExact(worsened, other.worsened));
    }

    public Amounts negated() {
        return new Amounts(
                -n,
                -sum,
                -squares,
                -before,
                -beforeSquares,
                -product,
                -improved,
                -unchanged,
                -worsened);
    }

    public Amounts minus(Amounts other) {
        return plus(other.negated());
    }

    public boolean isZero() {
        return equals(ZERO);
    }
}
