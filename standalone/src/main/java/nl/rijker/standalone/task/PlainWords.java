package nl.rijker.standalone.task;

import nl.rijker.command.web.Explanation;
import nl.rijker.command.web.TextCheck;
import nl.rijker.standalone.UserError;

/** Text from the command line: readable, and without a BSN. */
final class PlainWords {
    private PlainWords() {}

    static void check(String option, String text) {
        try {
            TextCheck.checkText(option, text);
        } catch (RuntimeException no) {
            throw Explanation.of(no).<RuntimeException>map(UserError::new).orElse(no);
        }
    }
}
