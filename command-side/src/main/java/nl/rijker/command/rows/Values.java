package nl.rijker.command.rows;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.Score;
import org.jspecify.annotations.Nullable;

/** The values of one row, as the file writes them. */
record Values(Layout layout, StagedRow row) {
    private static final String TIME = "(?:[T ][0-9]{1,2}:[0-9]{2}.*)?";
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})" + TIME);
    private static final Pattern DUTCH =
            Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})" + TIME);
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}(?:[.,]0+)?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,7}(?:[.,][0-9]{1,2})?");
    private static final int LONGEST = 200;

    @Nullable String find(Column column) {
        return row.cell(layout, column);
    }

    String text(Column column) {
        String text = find(column);
        if (text == null) {
            throw unfit(column, Flaw.EMPTY);
        }
        return mustBeShort(column, text);
    }

    @Nullable String optional(Column column) {
        String text = find(column);
        return text == null ? null : mustBeShort(column, text);
    }

    private String mustBeShort(Column column, String text) {
        if (text.length() > LONGEST) {
            throw unfit(column, Flaw.TEXT_TOO_LONG);
        }
        return text;
    }

    <T> T code(Column column, Function<String, T> type) {
        try {
            return type.apply(text(column));
        } catch (BadForm bad) {
            throw unfit(column, Flaw.NO_CODE);
        }
    }

    LocalDate date(Column column) {
        return date(column, text(column));
    }

    @Nullable LocalDate optionalDate(Column column) {
        String text = find(column);
        return text == null ? null : date(column, text);
    }

    private LocalDate date(Column column, String text) {
        Matcher iso = ISO.matcher(text);
        Matcher dutch = DUTCH.matcher(text);
        try {
            if (iso.matches()) {
                return date(iso.group(1), iso.group(2), iso.group(3));
            }
            if (dutch.matches()) {
                return date(dutch.group(3), dutch.group(2), dutch.group(1));
            }
        } catch (DateTimeException impossible) {
            throw unfit(column, Flaw.NO_DATE);
        }
        throw unfit(column, Flaw.NO_DATE);
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    int whole(Column column) {
        return whole(layout.header(column), text(column));
    }

    static int whole(String header, String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new Unfit(header, Flaw.NO_WHOLE_NUMBER);
        }
        return Integer.parseInt(text.replaceAll("[.,].*", ""));
    }

    /** With a comma or a point; what may be a thousands separator is refused. */
    static Score score(String header, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new Unfit(header, Flaw.NO_NUMBER);
        }
        try {
            return Score.of(new BigDecimal(text.replace(',', '.')));
        } catch (BadForm bad) {
            throw new Unfit(header, Flaw.NO_NUMBER);
        }
    }

    Score score(Column column) {
        return score(layout.header(column), text(column));
    }

    Unfit unfit(Column column, Flaw flaw) {
        return new Unfit(layout.header(column), flaw);
    }
}
