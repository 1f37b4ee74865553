package nl.rijker.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The style sheets hold together and ask nothing of another host. */
class AssetsTest {
    private static final Pattern USED = Pattern.compile("var\\((--[\\w-]+)\\)");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(--[\\w-]+):");
    private static final Pattern LOADED = Pattern.compile("url\\(|@import");

    @Test
    void everyDesignTokenThatIsUsedIsThere() throws IOException {
        String tokens = asset("voorbeeld-tokens.css");

        Set<String> used = names(USED, asset("page.css") + tokens);
        assertThat(used).isNotEmpty().isSubsetOf(names(DEFINED, tokens));
    }

    @Test
    void everyDesignTokenThatIsThereIsUsed() throws IOException {
        String tokens = asset("voorbeeld-tokens.css");

        assertThat(names(DEFINED, tokens)).isEqualTo(names(USED, asset("page.css") + tokens));
    }

    @Test
    void styleSheetsLoadNothing() throws IOException {
        assertThat(asset("page.css") + asset("voorbeeld-tokens.css")).doesNotContainPattern(LOADED);
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(names::add);
        return names;
    }

    private static String asset(String name) throws IOException {
        try (InputStream file = AssetsTest.class.getResourceAsStream("/static/assets/" + name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
