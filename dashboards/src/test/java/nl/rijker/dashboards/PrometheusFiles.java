package nl.rijker.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Prometheus is configured with. */
final class PrometheusFiles {
    static final Path FOLDER = Path.of("prometheus");

    private PrometheusFiles() {}

    static List<Path> in(String subfolder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(subfolder))) {
            return files.sorted().toList();
        }
    }

    /** The configuration and its rules, with a token where they look for one. */
    static void copyTo(Path folder, String token) throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        for (Path file : in("rules")) {
            Files.copy(file, folder.resolve("rules").resolve(file.getFileName()));
        }
        Files.copy(FOLDER.resolve("prometheus.yml"), folder.resolve("prometheus.yml"));
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/scraper-token"), token);
    }
}
