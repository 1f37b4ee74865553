package nl.rijker.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where values stand on the axis of the chart. */
class AxisTest {
    @Test
    void ticksAreRoundNumbersThatHoldEveryValueAndBothSidesOfZero() {
        assertThat(axis("0.35", "1.95").ticks())
                .containsExactly(numbers("-0.5", "0.0", "0.5", "1.0", "1.5", "2.0"));
        assertThat(axis("-0.12", "0.31").ticks())
                .containsExactly(numbers("-0.2", "-0.1", "0.0", "0.1", "0.2", "0.3", "0.4"));
        assertThat(axis("-23", "-4").ticks())
                .containsExactly(numbers("-25", "-20", "-15", "-10", "-5", "0", "5"));
    }

    @Test
    void valuesStandInProportionBetweenTheMargins() {
        Axis axis = axis("-1", "1");

        assertThat(axis.at(new BigDecimal("-1"))).isEqualTo("7.00%");
        assertThat(axis.zero()).isEqualTo("50.00%");
        assertThat(axis.at(new BigDecimal("0.5"))).isEqualTo("71.50%");
        assertThat(axis.at(BigDecimal.ONE)).isEqualTo("93.00%");
    }

    @Test
    void noChangeAtAllStillHasAnAxis() {
        Axis axis = axis("0", "0");

        assertThat(axis.ticks()).containsExactly(numbers("-0.1", "0.0", "0.1"));
        assertThat(axis.zero()).isEqualTo("50.00%");
    }

    private static Axis axis(String... values) {
        return Axis.around(List.of(numbers(values)));
    }

    private static BigDecimal[] numbers(String... values) {
        return Stream.of(values).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
