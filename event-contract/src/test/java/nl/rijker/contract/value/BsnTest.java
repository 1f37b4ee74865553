package nl.rijker.contract.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "bsn 111222333",
                "(111222333)",
                "111.222.333",
                "111 222 333",
                "1 1 1 2 2 2 3 3 3",
                "1112.22.333",
                "nr-111222333",
                "2025 111222333",
                "111222333 2025",
                "4 111222333 5",
                "123456789 111222333",
                "regel een\n111222333\nregel drie",
                "111-222-333",
                "1112-22-333",
                "111\u2013222\u2011333",
                "BSN111222333",
                "A111222333",
                "111222333x",
                "x111222333x",
                "_111222333_",
                "2025-09-01 111222333",
                "2025-09-01-111222333",
                "111,222,333",
                "111/222/333",
                "111_222_333",
                "111'222'333",
                "111   222   333",
                "111 - 222 - 333",
                "(111) 222 (333)",
                "\uff11\uff11\uff11\uff12\uff12\uff12\uff13\uff13\uff13",
                "\u0661\u0661\u0661\u0662\u0662\u0662\u0663\u0663\u0663"
            })
    void a_number_that_passes_the_eleven_test_is_found(String text) {
        assertThat(Bsn.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "111222334",
                "000000000",
                "11122233",
                "1112223334",
                "06 12345678",
                "06-12345678",
                "2025-09-01",
                "2025-09-01 7",
                "avond-2025-09-01-7"
            })
    void other_text_is_left_alone(String text) {
        assertThat(Bsn.isIn(text)).isFalse();
    }

    @Test
    void a_uuid_is_never_taken_for_a_number() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(
                            Bsn.isIn(
                                    UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                                            .toString()))
                    .isFalse();
        }
        assertThat(Bsn.isIn("11122233-3111-2223-3311-111222333111")).isFalse();
    }
}
