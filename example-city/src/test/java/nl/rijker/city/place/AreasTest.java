package nl.rijker.city.place;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rijker.contract.value.AreaLevel;
import org.junit.jupiter.api.Test;

class AreasTest {

    @Test
    void there_are_ten_wijken_and_at_least_forty_buurten() {
        assertThat(Areas.define().units())
                .filteredOn(unit -> unit.level() == AreaLevel.WIJK)
                .hasSize(10);
        assertThat(Areas.BUURTEN).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void one_wijk_is_split_on_the_first_of_january_2025() {
        assertThat(Areas.split().validFrom()).isEqualTo("2025-01-01");
        assertThat(Areas.split().area()).isEqualTo(Areas.SPLIT_WIJK);
        assertThat(Areas.split().parts()).extracting("code").isEqualTo(Areas.SPLIT_PARTS);
    }
}
