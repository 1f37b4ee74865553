package nl.rijker.query.platform;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the application runs.
 *
 * @param mode {@code demo} marks every page and figure as example data
 */
@ConfigurationProperties("rijker")
public record RunMode(@DefaultValue("live") String mode) {
    public boolean example() {
        return mode.equals("demo");
    }

    /** What stands beside every figure, in Dutch. */
    public List<String> marks() {
        return example() ? List.of("voorbeeldgegevens") : List.of();
    }
}
