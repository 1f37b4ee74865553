package nl.rijker.city.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiceTest {

    /** The first numbers that the published generator gives for this seed. */
    @Test
    void dice_are_splitmix64() {
        Dice dice = new Dice(1_234_567);

        assertThat(dice.next()).isEqualTo(6_457_827_717_110_365_317L);
        assertThat(dice.next()).isEqualTo(3_203_168_211_198_807_973L);
        assertThat(Long.toUnsignedString(dice.next())).isEqualTo("9817491932198370423");
    }

    @Test
    void ids_look_like_random_uuids() {
        assertThat(new Dice(7).uuid())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
}
