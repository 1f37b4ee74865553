package nl.rijker.command.rows;

/** What can be wrong with a header, a row or a cell, and the way out. */
public enum Flaw {
    HEADER_MISSING("a column has no header; give it one"),
    HEADER_TWICE("two columns have the same header or mean the same; keep one"),
    KIND_UNKNOWN("the headers fit no kind of file; compare them with the manual or give a mapping"),
    COLUMN_MISSING("a column that is needed is missing; add it or give a mapping"),
    NO_ROWS("there are headers and no rows; choose another file"),
    WIDTH("it has another number of cells than the headers; check separators and quotation marks"),
    EMPTY("it is empty; fill it in"),
    FORMULA("it is a formula; paste the value itself"),
    CELL_ERROR("it holds an error of the spreadsheet; fill in the value"),
    LINE_BREAK("there is a line end in it; perhaps a quotation mark is not closed"),
    UNREADABLE("it holds characters that nobody can read; type it again"),
    NO_DATE("it is no date that exists; write it as 31-12-2025 or 2025-12-31"),
    NO_WHOLE_NUMBER("it is no whole number; write it in digits only"),
    NO_NUMBER(
            "it is no number; write it in digits, with at most two decimals and no thousands separator"),
    NO_CODE("it is no code; use letters, digits, dots and hyphens, at most 61"),
    NO_CHOICE("it is none of the values that are possible; compare it with the manual"),
    SCALE_AND_ITEM("a row holds either a scale and a score or a question and an answer; keep one"),
    NO_VALUE("it holds no score and no answer; fill one in or remove the row"),
    TEXT_TOO_LONG("it is too long; shorten it"),
    END_INCOMPLETE(
            "an end date and an end reason belong together; fill in both or leave both empty"),
    END_BEFORE_START("the end lies before the start; correct one of the dates"),
    DATES_DIFFER("rows of one measurement have different dates; make them the same"),
    PART_OF_BAD(
            "another row of the same measurement is wrong; the measurement is taken as a whole"),
    PART_UNKNOWN(
            "another row of this trajectory does not say which measurement it is of; correct that row"),
    TOO_MANY_OF_ONE(
            "too many rows of this file have the same number; correct the numbers or split the file"),
    CUT_OFF_AGAIN(
            "twice the system stopped while it read this file and got no further; send it again or split it");

    private final String reason;

    Flaw(String reason) {
        this.reason = reason;
    }

    /** In English; a sentence of the message bundle says it in Dutch. */
    public String reason() {
        return reason;
    }
}
