package nl.rijker.command.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param list file that names every erased subject, outside the database and outside all back-ups:
 *     whoever restores an older back-up erases them again
 */
@ConfigurationProperties("rijker.erasure")
record ErasureSettings(Path list) {
    ErasureSettings {
        mustBeGiven(list);
    }

    private static void mustBeGiven(@Nullable Path list) {
        if (list == null) {
            throw new IllegalArgumentException("rijker.erasure.list must name a file");
        }
    }
}
