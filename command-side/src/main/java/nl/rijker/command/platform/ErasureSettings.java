package nl.rijker.command.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param list file that names every erased subject, outside the database and outside all back-ups:
 *     whoever restores an older back-up erases them again
 * @param keep whether this process keeps the list and the log in step; one that only helps for a
 *     moment, beside those that do, must not write
 */
@ConfigurationProperties("rijker.erasure")
public record ErasureSettings(Path list, @DefaultValue("true") boolean keep) {
    public ErasureSettings {
        mustBeGiven(list);
    }

    private static void mustBeGiven(@Nullable Path list) {
        if (list == null) {
            throw new IllegalArgumentException("rijker.erasure.list must name a file");
        }
    }
}
