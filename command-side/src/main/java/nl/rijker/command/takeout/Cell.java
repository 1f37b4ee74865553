package nl.rijker.command.takeout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import nl.rijker.contract.value.Score;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value so that a Dutch spreadsheet reads it: ISO dates, a comma in numbers. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front, as when somebody types it.
 */
final class Cell {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

    private Cell() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Score score -> number(score.points());
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Instant instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString();
            default -> text(value.toString());
        };
    }

    private static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static String text(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
