package nl.rijker.command.takeout;

/** What a row does to those before it about the same thing. */
enum Kind {
    RECORDED("vastgelegd"),
    CORRECTED("gecorrigeerd"),
    WITHDRAWN("ingetrokken");

    private final String dutch;

    Kind(String dutch) {
        this.dutch = dutch;
    }

    @Override
    public String toString() {
        return dutch;
    }
}
