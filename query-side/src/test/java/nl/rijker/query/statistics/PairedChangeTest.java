package nl.rijker.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class PairedChangeTest {
    /** R's sleep data, pre = group 2, post = group 1; values computed with R 4.2. */
    @Test
    void equals_r_on_the_sleep_data() {
        PairedChange change =
                PairedChange.of(
                        sums(
                                10,
                                new long[] {19, 8, 11, 1, -1, 44, 55, 16, 46, 34},
                                new long[] {7, -16, -2, -12, -1, 34, 37, 8, 0, 20}));

        assertThat(change.n()).isEqualTo(10);
        assertThat(change.mean()).isCloseTo(-1.58, within(1e-12));
        assertThat(change.meanBefore()).isCloseTo(2.33, within(1e-12));
        assertThat(change.meanAfter()).isCloseTo(0.75, within(1e-12));
        assertThat(change.standardDeviation()).isCloseTo(1.229995, within(5e-7));
        assertThat(change.dAv()).isCloseTo(-0.833496, within(5e-7));
        Interval interval = Objects.requireNonNull(change.interval());
        assertThat(interval.low()).isCloseTo(-2.459886, within(5e-7));
        assertThat(interval.high()).isCloseTo(-0.700114, within(5e-7));
    }

    @Test
    void equals_r_on_five_pairs() {
        PairedChange change =
                PairedChange.of(
                        sums(1, new long[] {10, 12, 11, 13, 9}, new long[] {14, 15, 13, 17, 12}));

        assertThat(change.mean()).isEqualTo(3.2);
        assertThat(change.standardDeviation()).isCloseTo(0.8366600265, within(1e-10));
        assertThat(change.dAv()).isCloseTo(1.826131072, within(1e-9));
        Interval interval = Objects.requireNonNull(change.interval());
        assertThat(interval.low()).isCloseTo(2.161149366, within(1e-9));
        assertThat(interval.high()).isCloseTo(4.238850634, within(1e-9));
    }

    @Test
    void says_nothing_of_spread_with_one_pair() {
        PairedChange change = PairedChange.of(sums(1, new long[] {3}, new long[] {5}));

        assertThat(change.mean()).isEqualTo(2);
        assertThat(change.standardDeviation()).isNull();
        assertThat(change.dAv()).isNull();
        assertThat(change.interval()).isNull();
    }

    private static PairSums sums(int unit, long[] before, long[] after) {
        long sumBefore = 0;
        long sumAfter = 0;
        long squaresBefore = 0;
        long squaresAfter = 0;
        long product = 0;
        for (int i = 0; i < before.length; i++) {
            sumBefore += before[i];
            sumAfter += after[i];
            squaresBefore += before[i] * before[i];
            squaresAfter += after[i] * after[i];
            product += before[i] * after[i];
        }
        return new PairSums(
                before.length, sumBefore, sumAfter, squaresBefore, squaresAfter, product, unit);
    }
}
