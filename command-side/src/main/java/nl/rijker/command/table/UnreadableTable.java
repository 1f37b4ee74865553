package nl.rijker.command.table;

/** Reading ends here. */
public final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final TableFlaw flaw;
    private final long row;

    /**
     * @param row where it ends; 0 for the file as a whole
     */
    UnreadableTable(TableFlaw flaw, long row) {
        super(flaw.name() + " row=" + row, null, false, false);
        this.flaw = flaw;
        this.row = row;
    }

    public TableFlaw flaw() {
        return flaw;
    }

    public long row() {
        return row;
    }
}
