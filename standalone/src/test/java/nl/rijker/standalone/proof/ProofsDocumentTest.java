package nl.rijker.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/proofs.md says was printed, was printed. */
class ProofsDocumentTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]+RESULT");

    @Test
    void no_result_is_still_to_be_filled_in() throws Exception {
        assertThat(placeholders(Files.readString(Path.of("../docs/proofs.md")))).isEmpty();
    }

    @Test
    void a_placeholder_is_found() {
        assertThat(placeholders("| green | LOGRESULT |")).containsExactly("LOGRESULT");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList();
    }
}
