package nl.rijker.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConstantMemoryTest {

    @Test
    void a_million_entries_need_no_more_than_64_megabytes() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Telling.class.getName(),
                                "1000000")
                        .inheritIO()
                        .start();

        assertThat(process.waitFor()).isZero();
    }

    /** Tells a city to the end and keeps nothing. */
    static final class Telling {
        private Telling() {}

        public static void main(String[] arguments) {
            long events = Long.parseLong(arguments[0]);
            long told = 0;
            for (var _ : new ExampleCity(7, events)) {
                told++;
            }
            System.exit(told == events ? 0 : 1);
        }
    }
}
