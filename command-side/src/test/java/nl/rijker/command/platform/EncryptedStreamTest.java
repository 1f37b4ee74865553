package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncryptedStreamTest {
    private static final byte[] KEY = new byte[32];
    private static final byte[] CLEAR = new byte[300_000];

    static {
        new Random(1).nextBytes(CLEAR);
    }

    @Test
    void what_was_written_is_read_again() throws IOException {
        assertThat(read(KEY, "batch-1", written())).isEqualTo(CLEAR);
    }

    @Test
    void nothing_of_the_text_is_seen() throws IOException {
        assertThat(new String(written(), ISO_8859_1))
                .doesNotContain(new String(CLEAR, 0, 8, ISO_8859_1));
    }

    @Test
    void another_key_another_purpose_a_changed_byte_and_a_cut_off_end_are_refused()
            throws IOException {
        byte[] otherKey = KEY.clone();
        otherKey[0]++;
        byte[] changed = written();
        changed[200_000]++;
        byte[] cutOff = Arrays.copyOf(written(), 200_000);

        assertRefused(otherKey, "batch-1", written());
        assertRefused(KEY, "batch-2", written());
        assertRefused(KEY, "batch-1", changed);
        assertRefused(KEY, "batch-1", cutOff);
    }

    private static void assertRefused(byte[] key, String boundTo, byte[] file) {
        assertThatThrownBy(() -> read(key, boundTo, file)).isInstanceOf(IOException.class);
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = EncryptedStream.writing(KEY, "batch-1", file)) {
            out.write(CLEAR);
        }
        return file.toByteArray();
    }

    private static byte[] read(byte[] key, String boundTo, byte[] file) throws IOException {
        try (InputStream in =
                EncryptedStream.reading(key, boundTo, new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
