package nl.rijker.standalone;

/** How a command ended, for scripts. */
public enum ExitCode {
    OK(0),
    NEGATIVE(1),
    USER_ERROR(2),
    NOT_RUNNING(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
