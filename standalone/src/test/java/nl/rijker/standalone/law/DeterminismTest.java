package nl.rijker.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Law 4: the same bytes under other time zones, locales and processor counts. */
class DeterminismTest {
    private static final List<String> ZONES =
            List.of("Pacific/Auckland", "UTC", "America/St_Johns", "Europe/Amsterdam");
    private static final List<String> LANGUAGES = List.of("tr", "nl", "en", "ar", "th");

    @Test
    void twenty_machines_print_the_same() throws Exception {
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            printed.add(
                    run(
                            ZONES.get(i % ZONES.size()),
                            LANGUAGES.get(i % LANGUAGES.size()),
                            1 + i % 4,
                            DeterminismProbe.EXACT));
        }
        assertThat(printed).allMatch(line -> line.matches("[0-9a-f]{64}"));
        assertThat(printed.stream().distinct()).hasSize(1);
    }

    @Test
    void a_figure_that_depends_on_the_machine_is_noticed() throws Exception {
        assertThat(run("Pacific/Auckland", "tr", 1, DeterminismProbe.CARELESS))
                .isNotEqualTo(run("UTC", "en", 1, DeterminismProbe.CARELESS));
    }

    private static String run(String zone, String language, int processors, String mode)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:ActiveProcessorCount=" + processors,
                                "-Duser.timezone=" + zone,
                                "-Duser.language=" + language,
                                "-cp",
                                System.getProperty("java.class.path"),
                                DeterminismProbe.class.getName(),
                                mode)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
