package nl.rijker.command.batch;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param directory where files lie, encrypted, until they have been read
 * @param largest file that is taken
 * @param badRows how many bad rows of a file are listed; all are counted
 * @param rowsOfOne how many rows of a file may be about one trajectory or session
 * @param keep how long files and lists of bad rows are kept at most, whatever became of them
 */
@ConfigurationProperties("rijker.imports")
public record ImportSettings(
        @DefaultValue("imports") Path directory,
        @DefaultValue("1GB") DataSize largest,
        @DefaultValue("10000") int badRows,
        @DefaultValue("5000") int rowsOfOne,
        @DefaultValue("7d") Duration keep) {}
