package nl.rijker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed is what the generator makes. */
class GeneratedTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void the_committed_dashboards_are_the_generated_ones() throws Exception {
        Optional<Program> npm = Program.find("npm");
        if (Program.find("node").isEmpty() || npm.isEmpty() || !hasLibraries(npm.get())) {
            System.out.println(
                    "GeneratedTest: Node or its libraries are missing, so the dashboards were not"
                            + " generated and compared.");
            return;
        }

        Program.Ended ended =
                npm.get().run(HERE, "run", "--silent", "generate", "--", folder.toString());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(texts(folder)).isEqualTo(texts(HERE.resolve(Dashboard.FOLDER)));
    }

    private static boolean hasLibraries(Program npm) throws IOException, InterruptedException {
        return Files.isDirectory(HERE.resolve("node_modules/@grafana/grafana-foundation-sdk"))
                || npm.run(HERE, "ci", "--no-audit", "--no-fund", "--fetch-retries=0").exitCode()
                        == 0;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
