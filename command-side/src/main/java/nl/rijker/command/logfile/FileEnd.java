package nl.rijker.command.logfile;

/**
 * The last line of a file: nothing was cut off.
 *
 * @param end of what
 */
record FileEnd(String end, long events, long position) {
    static FileEnd of(long events, long position) {
        return new FileEnd("rijkerlog", events, position);
    }
}
