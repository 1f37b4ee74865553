package nl.rijker.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryWithdrawn;
import nl.rijker.contract.value.Moment;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Cause;
import nl.rijker.query.ledger.Entries;
import nl.rijker.query.ledger.MemoryBook;
import nl.rijker.query.ledger.Posting;
import nl.rijker.query.ledger.PostingRules;

/** Laws 1, 2, 3, 5 and 6 over generated stories. Each also fails on a planted fault. */
class LawsTest {
    private static final int CASES = 1_000;

    @Provide
    Arbitrary<List<Move>> stories() {
        return Moves.stories();
    }

    // Law 1: as known at P on the full log is what an empty book says after the events up to P.

    @Property(tries = CASES)
    void prefix_law(@ForAll("stories") List<Move> moves, @ForAll @IntRange(max = 100) int share) {
        List<Recorded> events = Story.of(moves);
        assertThat(prefixLawHolds(log -> Rules.REAL, events, Story.positionAt(events, share)))
                .isTrue();
    }

    /** A fault that only shows in the long run: what comes later changes what was posted before. */
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void prefix_law_notices_rules_that_look_ahead(@ForAll("stories") List<Move> moves) {
        List<Recorded> events = Story.of(moves);
        assertThat(prefixLawHolds(log -> adding(log.size()), events, events.size() - 1)).isFalse();
    }

    private static boolean prefixLawHolds(
            Function<List<Recorded>, Rules> rules, List<Recorded> events, int upTo) {
        List<Recorded> first = events.subList(0, upTo);
        long position = first.getLast().position();
        MemoryBook full = Rules.book(rules.apply(events), events);
        MemoryBook prefix = Rules.book(rules.apply(first), first);
        return full.balances(position).equals(prefix.balances(Long.MAX_VALUE))
                && Figures.at(full, position).equals(Figures.at(prefix, Long.MAX_VALUE));
    }

    private static Rules adding(long more) {
        return Rules.postings(
                posting ->
                        new Posting(
                                posting.position(),
                                posting.cause(),
                                posting.account(),
                                posting.amounts().plus(new Amounts(0, more, 0, 0, 0, 0, 0, 0, 0))));
    }

    // Law 2: any order that keeps each aggregate's own order gives the same balances.

    @Property(tries = CASES)
    void order_law(@ForAll("stories") List<Move> moves, @ForAll long seed) {
        assertThat(orderLawHolds(() -> Rules.REAL, moves, seed)).isTrue();
    }

    /** In a few orders even a fault changes nothing, so it must be noticed in most of them. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void order_law_notices_rules_that_remember(
            @ForAll("stories") List<Move> moves, @ForAll @IntRange(max = 1_000_000) int seed) {
        long noticed =
                LongStream.range(seed, seed + 10)
                        .filter(one -> !orderLawHolds(LawsTest::remembering, moves, one))
                        .count();
        assertThat(noticed).isGreaterThan(5);
    }

    private static boolean orderLawHolds(Supplier<Rules> rules, List<Move> moves, long seed) {
        List<Recorded> events = Story.of(moves);
        MemoryBook inOrder = Rules.book(rules.get(), events);
        MemoryBook interleaved = Rules.book(rules.get(), Interleaving.of(events, new Random(seed)));
        return interleaved.balances(Long.MAX_VALUE).equals(inOrder.balances(Long.MAX_VALUE))
                && Figures.at(interleaved, Long.MAX_VALUE)
                        .equals(Figures.at(inOrder, Long.MAX_VALUE));
    }

    private static Rules remembering() {
        int[] seen = {0};
        return recorded -> adding(seen[0]++).apply(recorded);
    }

    // Law 3: recording and later withdrawing leaves every balance as without both.

    @Property(tries = CASES)
    void reversal_law(
            @ForAll("stories") List<Move> before,
            @ForAll("stories") List<Move> between,
            @ForAll @IntRange(max = Reversal.TRAJECTORY) int kind) {
        Reversal reversal = Reversal.of(before, between, kind);
        assertThat(reversal.balances(Rules.REAL)).isEqualTo(reversal.balancesWithout(Rules.REAL));
        assertThat(Reversal.facts(reversal.with())).isEqualTo(Reversal.facts(reversal.without()));
        assertThat(reversal.showsBetween()).isTrue();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void reversal_law_notices_a_reversal_that_forgets_squares(
            @ForAll("stories") List<Move> before, @ForAll("stories") List<Move> between) {
        Reversal reversal = Reversal.of(before, between, 0);
        Rules forgetful =
                Rules.postings(
                        posting -> {
                            Amounts a = posting.amounts();
                            return posting.cause() == Cause.WITHDRAWN
                                    ? new Posting(
                                            posting.position(),
                                            posting.cause(),
                                            posting.account(),
                                            new Amounts(
                                                    a.n(), a.sum(), 0, a.before(), 0, 0, 0, 0, 0))
                                    : posting;
                        });
        assertThat(reversal.balances(forgetful)).isNotEqualTo(reversal.balancesWithout(forgetful));
    }

    /** A fault that only shows where a whole trajectory goes: its start is left standing. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void reversal_law_notices_a_start_that_is_left_standing(
            @ForAll("stories") List<Move> before, @ForAll("stories") List<Move> between) {
        Reversal reversal = Reversal.of(before, between, Reversal.TRAJECTORY);
        Rules forgetful =
                recorded ->
                        recorded.event() instanceof TrajectoryWithdrawn
                                ? new Entries(List.of(), List.of())
                                : Rules.REAL.apply(recorded);
        assertThat(reversal.balances(forgetful)).isNotEqualTo(reversal.balancesWithout(forgetful));
    }

    // Law 5: the difference of two positions is the sum of the postings between, by cause.

    @Property(tries = CASES)
    void explanation_law(
            @ForAll("stories") List<Move> moves,
            @ForAll @IntRange(max = 100) int first,
            @ForAll @IntRange(max = 100) int second) {
        List<Recorded> events = Story.of(moves);
        long from = Story.positionAt(events, Math.min(first, second));
        long to = Story.positionAt(events, Math.max(first, second));
        assertThat(explanationLawHolds(Rules.REAL, events, from, to)).isTrue();
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void explanation_law_notices_a_posting_outside_its_position(
            @ForAll("stories") List<Move> moves) {
        Rules misplacing =
                Rules.postings(
                        posting ->
                                new Posting(
                                        Long.MAX_VALUE,
                                        posting.cause(),
                                        posting.account(),
                                        posting.amounts()));
        List<Recorded> events = Story.of(moves);
        assertThat(explanationLawHolds(misplacing, events, 0, events.size())).isFalse();
    }

    /** A fault that only shows where something was measured twice. */
    @Example
    void explanation_law_notices_in_figures_alone() {
        Rules later =
                Rules.postings(
                        posting ->
                                new Posting(
                                        posting.position(),
                                        posting.cause(),
                                        posting.account(),
                                        posting.amounts()
                                                .plus(new Amounts(0, 0, 0, 1, 0, 0, 0, 0, 0))));
        Random random = new Random(5);
        List<Explained> measured =
                Stream.generate(() -> Moves.stories().generator(CASES).next(random).value())
                        .limit(500)
                        .map(Story::of)
                        .map(events -> explained(later, events, 0, events.size()))
                        .filter(explained -> !explained.figures().isEmpty())
                        .toList();
        assertThat(measured)
                .isNotEmpty()
                .noneMatch(explained -> explained.explainedFigures().equals(explained.figures()));
    }

    private static boolean explanationLawHolds(
            Rules explaining, List<Recorded> events, long from, long to) {
        Explained explained = explained(explaining, events, from, to);
        return explained.explainedDifference().equals(explained.difference())
                && explained.explainedFigures().equals(explained.figures());
    }

    private static Explained explained(
            Rules explaining, List<Recorded> events, long from, long to) {
        return Explained.of(
                Rules.book(Rules.REAL, events), Rules.book(explaining, events), from, to);
    }

    // Law 6: without any key the balances are the same, byte for byte.

    @Property(tries = CASES)
    void erasure_law(@ForAll("stories") List<Move> moves) {
        List<Recorded> events = Story.of(moves);
        List<Recorded> erased = Erased.of(events);
        assertThat(Rules.book(Rules.REAL, erased).balances(Long.MAX_VALUE))
                .isEqualTo(Rules.book(Rules.REAL, events).balances(Long.MAX_VALUE));
        assertThat(Figures.at(Rules.book(Rules.REAL, erased), Long.MAX_VALUE))
                .isEqualTo(Figures.at(Rules.book(Rules.REAL, events), Long.MAX_VALUE));
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void erasure_law_notices_rules_that_read_sealed_fields(@ForAll("stories") List<Move> moves) {
        List<Recorded> events = Story.of(moves);
        assertThat(
                        Rules.book(Erased.READING_SEALED_FIELDS, Erased.of(events))
                                .balances(Long.MAX_VALUE))
                .isNotEqualTo(
                        Rules.book(Erased.READING_SEALED_FIELDS, events).balances(Long.MAX_VALUE));
    }

    /** Every kind of move must really happen, or the laws would say nothing about it. */
    @Property(tries = 1)
    void stories_hold_every_kind_of_event(@ForAll Random random) {
        Map<String, Integer> seen = new TreeMap<>();
        Map<Moment, Integer> pairs = new HashMap<>();
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (int i = 0; i < 300; i++) {
            for (Recorded recorded :
                    Story.of(Moves.stories().generator(1000).next(random).value())) {
                PostingRules.post(recorded).postings().forEach(line -> causes.add(line.cause()));
                seen.merge(recorded.event().getClass().getSimpleName(), 1, Integer::sum);
                Reversal.pairs(recorded.event())
                        .forEach(pair -> pairs.merge(pair.later(), 1, Integer::sum));
            }
        }
        assertThat(seen)
                .containsKeys(
                        "MeasurementRecorded",
                        "MeasurementCorrected",
                        "MeasurementWithdrawn",
                        "AttendanceRecorded",
                        "AttendanceCorrected",
                        "AttendanceWithdrawn",
                        "SessionRecorded",
                        "SessionCorrected",
                        "SessionWithdrawn",
                        "TrajectoryEnded",
                        "TrajectoryEndWithdrawn",
                        "TrajectoryWithdrawn",
                        "InterventionAdjusted",
                        "SubjectsJoined",
                        "JoinUndone");
        assertThat(causes).containsExactlyInAnyOrder(Cause.values());
        assertThat(pairs).containsKeys(Moment.T1, Moment.T2);
    }
}
