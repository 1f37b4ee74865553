package nl.rijker.command.table;

/**
 * One cell as text.
 *
 * @param text trimmed; a date is ISO, a number is plain with a point
 */
public record Cell(Kind kind, String text) {
    /** A formula is never computed, and its last result not believed. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        ERROR
    }

    static final Cell EMPTY = new Cell(Kind.TEXT, "");

    static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text.strip());
    }

    public boolean isEmpty() {
        return text.isEmpty() && kind == Kind.TEXT;
    }
}
