package nl.rijker.standalone.law;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Generates stories: many kinds of moves about few persons, so that they meet each other. */
final class Moves {
    private Moves() {}

    static ListArbitrary<Move> stories() {
        Arbitrary<Move> move =
                Combinators.combine(
                                Arbitraries.of(Move.Kind.class),
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(0, 999),
                                Arbitraries.integers().between(0, 300))
                        .as(Move::new);
        return move.list().ofMinSize(5).ofMaxSize(60);
    }
}
