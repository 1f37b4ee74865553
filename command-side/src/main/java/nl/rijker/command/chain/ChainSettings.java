package nl.rijker.command.chain;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rootsFile where roots are appended, outside the database; processes that take commands for
 *     one database share it
 * @param headEvery how long a head may go without being signed
 * @param batch most events chained in one transaction
 */
@ConfigurationProperties("rijker.chain")
record ChainSettings(
        Path rootsFile, @DefaultValue("1h") Duration headEvery, @DefaultValue("1000") int batch) {
    ChainSettings {
        mustBeGiven(rootsFile);
    }

    private static void mustBeGiven(@Nullable Path rootsFile) {
        if (rootsFile == null) {
            throw new IllegalArgumentException("rijker.chain.roots-file is missing");
        }
    }
}
