package nl.rijker.command.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What cells of a workbook say.
 *
 * @param from1904 whether dates count from 1 January 1904, as on old Macintoshes
 */
record XlsxCells(boolean from1904) {
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

    /** Day 60 is 29 February 1900, which never was. */
    private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 30);

    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);
    private static final Pattern NO_DATE_PART = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern ZEROS = Pattern.compile("[0 /-]+");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern DATE_PART = Pattern.compile("[ydYD]");

    Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case STRING -> Cell.text(cell.getText());
            case BOOLEAN -> Cell.text(cell.getText());
            case FORMULA -> new Cell(Cell.Kind.FORMULA, "");
            case ERROR -> new Cell(Cell.Kind.ERROR, "");
            case NUMBER -> number(cell.asNumber(), cell.getDataFormatString());
        };
    }

    private Cell number(BigDecimal number, @Nullable String format) {
        boolean date = isDate(format) && number.signum() >= 0 && number.compareTo(LAST) <= 0;
        return date
                ? new Cell(Cell.Kind.DATE, day(number).toString())
                : new Cell(Cell.Kind.NUMBER, padded(plain(number), format));
    }

    /** A format of zeros shows 123 as 000123, and that is what people see and mean. */
    private static String padded(String plain, @Nullable String format) {
        String shown = format == null ? "" : NO_DATE_PART.matcher(format).replaceAll("");
        if (!ZEROS.matcher(shown).matches() || !WHOLE.matcher(plain).matches()) {
            return plain;
        }
        int missing = (int) shown.chars().filter(sign -> sign == '0').count() - plain.length();
        return "0".repeat(Math.max(0, missing)) + plain;
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && !format.equalsIgnoreCase("General")
                && DATE_PART.matcher(NO_DATE_PART.matcher(format).replaceAll("")).find();
    }

    /** The time of the day is left out. */
    private LocalDate day(BigDecimal number) {
        long days = number.setScale(0, RoundingMode.FLOOR).longValueExact();
        if (from1904) {
            return FIRST_1904.plusDays(days);
        }
        return FIRST_1900.plusDays(days < 60 ? days + 1 : days);
    }

    /** A sheet holds binary fractions: 12.3 stands there as 12.300000000000001. */
    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(15)).stripTrailingZeros();
        return rounded.scale() < 0 && rounded.precision() - rounded.scale() > 20
                ? rounded.toString()
                : rounded.toPlainString();
    }
}
