package nl.rijker.command.table;

/** Why a file can't be read, and the way out. */
public enum TableFlaw {
    EMPTY("the file is empty; choose another file"),
    NOT_TEXT("this is no text and no workbook; save it as CSV UTF-8 or as xlsx"),
    OLD_WORKBOOK("this is an old or protected workbook; save it as xlsx without a password"),
    OTHER_OFFICE_FILE("this is no workbook; save the table as xlsx or as CSV"),
    BROKEN_WORKBOOK("the workbook is damaged; open it and save it as xlsx again"),
    WORKBOOK_TOO_LARGE("the workbook is too large; save it as CSV"),
    UNPACKS_TOO_LARGE("the workbook holds far more than it seems; save it as CSV"),
    MERGED_CELLS("there are merged cells; split them and fill each of them"),
    HIDDEN_SHEET("there is a hidden sheet with data; remove it"),
    SEVERAL_SHEETS("there is more than one sheet with data; send one sheet at a time"),
    TOO_MANY_COLUMNS("there are too many columns; keep those that are needed"),
    CELL_TOO_LONG(
            "a cell is too long; perhaps a quotation mark before it is not closed, or the text must go"),
    TOO_MANY_ROWS("there are too many rows; split the file");

    private final String reason;

    TableFlaw(String reason) {
        this.reason = reason;
    }

    /** In English; a sentence of the message bundle says it in Dutch. */
    public String reason() {
        return reason;
    }
}
